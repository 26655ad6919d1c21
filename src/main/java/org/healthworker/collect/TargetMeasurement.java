package org.healthworker.collect;

import java.util.OptionalDouble;

/**
 * The way to one target.
 *
 * @param latencyMs how long a TCP connection took to be made, without the resolution of the name
 */
record TargetMeasurement(double latencyMs) implements Measurement {
  @Override
  public OptionalDouble level() {
    return OptionalDouble.of(latencyMs);
  }
}
