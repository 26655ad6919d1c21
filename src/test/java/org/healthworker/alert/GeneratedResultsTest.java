package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares the policy with its {@link PolicyReference} over results made by chance. */
class GeneratedResultsTest {
  private static final List<Result> RESULTS = List.of(Result.values());
  private static final int SEQUENCES = 2000;
  private static final int LENGTH = 200;

  private int changes;
  private int flapping;

  @Test
  void thePolicyDoesWhatItsReferenceDoes() {
    for (long seed = 0; seed < SEQUENCES; seed++) {
      compare(seed);
    }
    System.out.printf(
        "%d results, %d changes announced, %d of the results flapping%n",
        SEQUENCES * LENGTH, changes, flapping);
    assertThat(changes).isGreaterThan(SEQUENCES);
    assertThat(flapping).isGreaterThan(SEQUENCES);
  }

  private void compare(long seed) {
    Random random = new Random(seed);
    int attempts = 1 + random.nextInt(random.nextBoolean() ? 4 : 20);
    int recoveryAttempts = 1 + random.nextInt(random.nextBoolean() ? 4 : 20);
    // From one that changes at each result to one that hardly does.
    double restlessness = Math.pow(random.nextDouble(), 2);
    var policy = new Policy(attempts, recoveryAttempts);
    var reference = new PolicyReference(attempts, recoveryAttempts);
    var state = PolicyState.NEW;
    var result = Result.RECOVERED;
    for (int i = 0; i < LENGTH; i++) {
      if (random.nextDouble() < restlessness) {
        result = RESULTS.get(random.nextInt(RESULTS.size()));
      }
      PolicyState next = policy.next(state, result);
      reference.add(result);
      assertThat(text(next))
          .as("seed %d, %s, result %d, %s", seed, policy, i, next.history())
          .isEqualTo(reference.toString());
      changes += next.announced() == state.announced() ? 0 : 1;
      flapping += next.flapping() ? 1 : 0;
      state = next;
    }
  }

  private static String text(PolicyState state) {
    return state.hard() + " " + state.announced() + (state.flapping() ? " flapping" : "");
  }
}
