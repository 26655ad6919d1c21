package org.healthworker.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.healthworker.collect.Measured;
import org.healthworker.collect.Measurement;
import org.healthworker.collect.MeasurementOfParts;
import org.healthworker.config.Thresholds;

/** Judges measurements: a function of the present value and the thresholds alone. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Judges a check. A value at or above a threshold is in it; a check with parts is as bad as the
   * worst of them, and ok without any; one that could not be measured is unknown.
   *
   * @param own the thresholds of a check without parts; empty where it is never judged
   * @param ofPart the thresholds of a part, by alias
   */
  public static CheckResult of(
      Measured measured, Optional<Thresholds> own, Function<String, Optional<Thresholds>> ofPart) {
    if (measured instanceof Measured.Value value
        && value.measurement() instanceof MeasurementOfParts whole) {
      return ofParts(value, whole, ofPart);
    }
    return ofOne(measured, own);
  }

  private static CheckResult ofParts(
      Measured.Value value,
      MeasurementOfParts whole,
      Function<String, Optional<Thresholds>> ofPart) {
    var parts = new LinkedHashMap<String, CheckResult>();
    whole.parts().forEach((alias, part) -> parts.put(alias, ofOne(part, ofPart.apply(alias))));
    Status worst = Status.worst(parts.values().stream().map(CheckResult::status).toList());
    return new CheckResult(worst, value, Optional.empty(), Collections.unmodifiableMap(parts));
  }

  private static CheckResult ofOne(Measured measured, Optional<Thresholds> thresholds) {
    Status status =
        measured instanceof Measured.Value value
            ? thresholds.map(t -> status(value.measurement(), t)).orElse(Status.OK)
            : Status.UNKNOWN;
    return new CheckResult(status, measured, thresholds, Map.of());
  }

  private static Status status(Measurement measurement, Thresholds thresholds) {
    if (measurement.level().isEmpty()) {
      return Status.UNKNOWN;
    }
    return of(measurement.level().getAsDouble(), thresholds);
  }

  /** Judges a level. */
  public static Status of(double level, Thresholds thresholds) {
    if (level >= thresholds.error()) {
      return Status.ERROR;
    }
    return level >= thresholds.warning() ? Status.WARNING : Status.OK;
  }
}
