package org.healthworker.collect;

import java.util.Map;

/** The configured targets by alias. */
record NetworkMeasurement(Map<String, Measured> targets) implements MeasurementOfParts {
  @Override
  public Map<String, Measured> parts() {
    return targets;
  }
}
