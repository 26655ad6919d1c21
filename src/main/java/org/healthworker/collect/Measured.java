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
   * @param error one sentence of at most 200 characters that names no class
   */
  record Failure(String error) implements Measured {}
}
