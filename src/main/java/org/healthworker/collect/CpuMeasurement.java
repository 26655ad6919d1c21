package org.healthworker.collect;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Processor use over the last whole window.
 *
 * @param percentUsed of all cores, or of a container's quota, 0–100
 * @param loadAverage over 1, 5 and 15 minutes; null for each that the platform does not have
 * @param cores whole on a host, possibly fractional under a container's quota
 * @param windowMs the length of the window
 * @param measuredAt the end of the window
 */
record CpuMeasurement(
    double percentUsed,
    @Elements(
            label = "window",
            values = {"1m", "5m", "15m"})
        List<Double> loadAverage,
    Number cores,
    long windowMs,
    Scope scope,
    Instant measuredAt)
    implements SampledMeasurement {
  @Override
  public OptionalDouble level() {
    return OptionalDouble.of(percentUsed);
  }
}
