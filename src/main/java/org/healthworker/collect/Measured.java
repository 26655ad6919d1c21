package org.healthworker.collect;

import java.time.Instant;

/** What came of an attempt to measure. */
public sealed interface Measured {
  /**
   * A true value.
   *
   * @param at when it was measured
   */
  record Value(Measurement measurement, Instant at) implements Measured {}

  /**
   * No value, and why.
   *
   * @param error one sentence that names no class; cut to 200 characters
   */
  record Failure(String error) implements Measured {
    private static final int LONGEST = 200;

    public Failure {
      error = error.substring(0, Math.min(error.length(), LONGEST));
    }
  }
}
