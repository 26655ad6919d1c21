package org.healthworker.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
}
