package org.healthworker.alert;

import java.util.Comparator;

/**
 * When a check changes its state for those who are told: not at each result, but once enough of
 * them in a row agree; and not while it flaps. A pure fold over results.
 *
 * @param attempts how many results in a row a change for the worse takes, 1–20
 * @param recoveryAttempts the same for the better
 */
record Policy(int attempts, int recoveryAttempts) {
  /** What is remembered after one more result; a changed {@code announced} is an alert. */
  PolicyState next(PolicyState before, Result newest) {
    ResultHistory history = before.history().with(newest);
    AlertState hard = hard(before.hard(), history);
    boolean flapping = Flapping.isFlapping(before.flapping(), history);
    return new PolicyState(history, hard, flapping ? before.announced() : hard, flapping);
  }

  /**
   * Results that disagree have in common what the best of them is, or the worst to recover from.
   */
  private AlertState hard(AlertState before, ResultHistory history) {
    if (history.has(attempts)) {
      AlertState atLeast =
          history.last(attempts).map(Result::state).min(Comparator.naturalOrder()).orElseThrow();
      if (atLeast.compareTo(before) > 0) {
        return atLeast;
      }
    }
    if (history.has(recoveryAttempts)) {
      AlertState atMost =
          history
              .last(recoveryAttempts)
              .map(Result::holds)
              .max(Comparator.naturalOrder())
              .orElseThrow();
      if (atMost.compareTo(before) < 0) {
        return atMost;
      }
    }
    return before;
  }
}
