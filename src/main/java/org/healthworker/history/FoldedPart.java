package org.healthworker.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.Status;

/**
 * What a stored report says of a check without parts, or of one part, such as a mount.
 *
 * @param alias of the part; empty for a check without parts
 * @param error why it could not be measured
 * @param measuredAt empty where it could not be measured
 * @param values its numbers by field, in the order of the report: the first is the one that
 *     thresholds judge
 */
public record FoldedPart(
    String alias,
    Status status,
    Optional<String> error,
    Optional<Instant> measuredAt,
    Map<String, Double> values,
    Optional<Thresholds> thresholds) {

  /** The name of one of its numbers within the check, such as {@code root.percent_used}. */
  public String metric(String field) {
    return alias.isEmpty() ? field : alias + "." + field;
  }

  /** The number that thresholds judge; empty where it could not be measured. */
  public OptionalDouble level() {
    return judged().map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** The name of that number within the check; empty where it could not be measured. */
  public Optional<String> levelMetric() {
    return judged().flatMap(level -> values.keySet().stream().findFirst()).map(this::metric);
  }

  /** What is unknown may have other numbers, of which none was judged. */
  private Optional<Double> judged() {
    return status == Status.UNKNOWN ? Optional.empty() : values.values().stream().findFirst();
  }
}
