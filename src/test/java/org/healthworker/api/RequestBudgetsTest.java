package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestBudgetsTest {
  /** A clock that can have any value, also one that soon begins anew. */
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);

  private final RequestBudgets budgets = new RequestBudgets(now::get);

  @Test
  void fiveSecondsWorthMayComeAtOnce() {
    assertThat(taken("a", 10, 51)).isEqualTo(50);
  }

  @Test
  void afterwardsAsManyASecondAsAreSet() {
    taken("a", 10, 50);
    pass(Duration.ofSeconds(1));

    assertThat(taken("a", 10, 20)).isEqualTo(10);
  }

  @Test
  void whoeverIsRefusedIsToldWhenThereIsRoom() {
    taken("a", 10, 50);
    pass(Duration.ofMillis(20));

    assertThat(budgets.take("a", 10)).contains(Duration.ofMillis(80));

    pass(Duration.ofMillis(80));
    assertThat(budgets.take("a", 10)).isEmpty();
  }

  @Test
  void aRefusedRequestCostsNothing() {
    taken("a", 1, 100);
    pass(Duration.ofSeconds(1));

    assertThat(budgets.take("a", 1)).isEmpty();
  }

  @Test
  void aBudgetGrowsNoLargerThanFiveSecondsWorth() {
    taken("a", 10, 50);
    pass(Duration.ofDays(1));

    assertThat(taken("a", 10, 100)).isEqualTo(50);
  }

  @Test
  void aSmallerLimitHoldsAtOnce() {
    taken("a", 100, 1);

    assertThat(taken("a", 1, 100)).isEqualTo(5);
  }

  @Test
  void eachCallerHasTheirOwn() {
    taken("a", 1, 5);

    assertThat(budgets.take("a", 1)).isPresent();
    assertThat(budgets.take("b", 1)).isEmpty();
  }

  @Test
  void ofMoreThanAThousandCallersTheOneIsForgottenThatAskedLongestAgo() {
    taken("a", 1, 5);
    taken("b", 1, 5);
    Optional<Duration> askedAgain = budgets.take("a", 1);
    IntStream.range(0, 999).forEach(i -> budgets.take("caller " + i, 1));

    assertThat(askedAgain).isPresent();
    assertThat(budgets.take("a", 1)).isPresent();
    assertThat(budgets.take("b", 1)).isEmpty();
  }

  private long taken(String caller, int perSecond, int requests) {
    return IntStream.range(0, requests)
        .filter(i -> budgets.take(caller, perSecond).isEmpty())
        .count();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
