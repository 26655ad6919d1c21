package org.healthworker.collect;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measurement of things that are judged one by one, such as mounts; the check is as bad as the
 * worst of them, and {@code ok} where there are none. Its one component of type {@link Map} gives
 * the key under which they stand in the report.
 */
public interface MeasurementOfParts extends Measurement {
  /** The parts by alias. */
  Map<String, Measured> parts();

  /** What the check shows of its worst part beside the status. */
  default Optional<Record> summary(Measurement worstPart) {
    return Optional.empty();
  }

  /** Empty: the parts have the levels. */
  @Override
  default OptionalDouble level() {
    return OptionalDouble.empty();
  }
}
