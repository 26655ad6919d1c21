package org.healthworker.collect;

import java.util.OptionalDouble;

/**
 * What a collector measured: a record whose components are the check's fields in the report, in
 * snake_case. A component that the platform does not have is {@code null}, never a sentinel.
 */
public interface Measurement {
  /**
   * The number that the thresholds judge, in the unit of the record's first number; empty where
   * nothing is to be judged or it is unknown.
   */
  OptionalDouble level();
}
