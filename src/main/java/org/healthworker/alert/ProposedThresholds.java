package org.healthworker.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.evaluate.Status;
import org.healthworker.history.FoldedCheck;
import org.healthworker.history.FoldedPart;

/**
 * Thresholds that nobody has set yet, for some checks.
 *
 * @param checks by name; the others stay as they were judged
 */
public record ProposedThresholds(Map<String, OfCheck> checks) {
  /**
   * Those of one check.
   *
   * @param own of the check, and of its parts that have none; empty: those stay as they were judged
   * @param parts by alias
   */
  public record OfCheck(Optional<Thresholds> own, Map<String, Thresholds> parts) {
    private Optional<Thresholds> of(FoldedPart part) {
      return Optional.ofNullable(parts.get(part.alias())).or(() -> own);
    }
  }

  /** The stored check as these would have judged it; what could not be measured stays unknown. */
  FoldedCheck judge(String name, FoldedCheck stored) {
    OfCheck proposed = checks.get(name);
    if (proposed == null || stored.parts().isEmpty()) {
      return stored;
    }
    List<FoldedPart> parts =
        stored.parts().stream().map(part -> judge(part, proposed.of(part))).toList();
    return new FoldedCheck(Status.worst(parts.stream().map(FoldedPart::status).toList()), parts);
  }

  private static FoldedPart judge(FoldedPart stored, Optional<Thresholds> proposed) {
    if (proposed.isEmpty() || stored.level().isEmpty()) {
      return stored;
    }
    return new FoldedPart(
        stored.alias(),
        Evaluation.of(stored.level().getAsDouble(), proposed.get()),
        stored.error(),
        stored.measuredAt(),
        stored.values(),
        proposed);
  }
}
