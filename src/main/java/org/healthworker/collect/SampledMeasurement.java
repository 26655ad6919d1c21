package org.healthworker.collect;

import java.time.Instant;

/** A measurement that was made in the background before it was asked for. */
public interface SampledMeasurement extends Measurement {
  Instant measuredAt();
}
