package org.healthworker.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The policy once more, as one would tell it: all results are kept, and everything is counted anew
 * for each of them; in whole numbers, where the other has fractions.
 */
final class PolicyReference {
  private final int attempts;
  private final int recoveryAttempts;
  private final List<Result> all = new ArrayList<>();
  private AlertState hard = AlertState.OK;
  private AlertState announced = AlertState.OK;
  private boolean flapping;

  PolicyReference(int attempts, int recoveryAttempts) {
    this.attempts = attempts;
    this.recoveryAttempts = recoveryAttempts;
  }

  void add(Result newest) {
    all.add(newest);
    changeHardState();
    if (all.size() >= 20) {
      // The weights of 0.8 to 1.2 times 180, so that 19 changes of weight 1 are 3420.
      int weight = weightOfChanges();
      flapping = flapping ? weight * 100 > 25 * 3420 : weight * 100 > 30 * 3420;
    }
    if (!flapping) {
      announced = hard;
    }
  }

  private void changeHardState() {
    int errors = inARow(result -> result == Result.ERROR);
    int bad = inARow(result -> result == Result.ERROR || result == Result.WARNING);
    int noErrors = inARow(result -> result != Result.ERROR);
    int recovered = inARow(result -> result == Result.RECOVERED);
    if (errors >= attempts) {
      hard = AlertState.ERROR;
    } else if (bad >= attempts && hard == AlertState.OK) {
      hard = AlertState.WARNING;
    } else if (recovered >= recoveryAttempts) {
      hard = AlertState.OK;
    } else if (noErrors >= recoveryAttempts && hard == AlertState.ERROR) {
      hard = AlertState.WARNING;
    }
  }

  private int inARow(Predicate<Result> wanted) {
    int number = 0;
    for (int i = all.size() - 1; i >= 0 && wanted.test(all.get(i)); i--) {
      number++;
    }
    return number;
  }

  private int weightOfChanges() {
    int weight = 0;
    int oldest = all.size() - 20;
    for (int i = 0; i < 19; i++) {
      if (word(all.get(oldest + i)) != word(all.get(oldest + i + 1))) {
        weight += 144 + 4 * i;
      }
    }
    return weight;
  }

  private static char word(Result result) {
    return result == Result.NEARLY_RECOVERED ? '.' : result.symbol();
  }

  /** What both must agree in. */
  @Override
  public String toString() {
    return hard + " " + announced + (flapping ? " flapping" : "");
  }
}
