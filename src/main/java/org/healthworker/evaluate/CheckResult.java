package org.healthworker.evaluate;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.healthworker.collect.Measured;
import org.healthworker.collect.Measurement;
import org.healthworker.config.Thresholds;

/**
 * A measurement and what the thresholds say of it.
 *
 * @param thresholds those that judged it, if any did
 * @param parts the results of its parts by alias, where it has parts
 */
public record CheckResult(
    Status status,
    Measured measured,
    Optional<Thresholds> thresholds,
    Map<String, CheckResult> parts) {

  /** The part that is worst by status, then by level. */
  public Optional<Measurement> worstPart() {
    return parts.values().stream()
        .filter(part -> part.measured() instanceof Measured.Value)
        .max(Comparator.comparing(CheckResult::status).thenComparing(CheckResult::level))
        .map(part -> ((Measured.Value) part.measured()).measurement());
  }

  private double level() {
    return measured instanceof Measured.Value value
        ? value.measurement().level().orElse(Double.NEGATIVE_INFINITY)
        : Double.NEGATIVE_INFINITY;
  }
}
