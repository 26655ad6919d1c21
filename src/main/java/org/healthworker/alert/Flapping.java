package org.healthworker.alert;

import java.util.List;

/**
 * Tells a check that changes to and fro, as Nagios Core does ("Detection and Handling of State
 * Flapping"): by how much of its last results are changes, where newer ones weigh more.
 */
final class Flapping {
  /** In percent; it starts above. */
  private static final double START = 30;

  /** In percent; it ends at this. */
  private static final double END = 25;

  private static final double OLDEST_WEIGHT = 0.80;
  private static final double NEWEST_WEIGHT = 1.20;
  private static final int PAIRS = ResultHistory.LENGTH - 1;

  private Flapping() {}

  /** Whether it flaps with its newest result, where it did or did not before that. */
  static boolean isFlapping(boolean before, ResultHistory history) {
    return history.isFull() && percent(history.results()) > (before ? END : START);
  }

  /** 0–100. */
  private static double percent(List<Result> results) {
    double changes = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      if (results.get(pair).state() != results.get(pair + 1).state()) {
        changes += OLDEST_WEIGHT + (NEWEST_WEIGHT - OLDEST_WEIGHT) * pair / (PAIRS - 1);
      }
    }
    return changes / PAIRS * 100;
  }
}
