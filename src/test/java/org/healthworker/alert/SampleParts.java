package org.healthworker.alert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.Status;
import org.healthworker.history.FoldedCheck;
import org.healthworker.history.FoldedPart;

/** Checks and their parts as stored reports have them; judged by 80 and 95. */
final class SampleParts {
  private SampleParts() {}

  static FoldedCheck check(Status status, FoldedPart... parts) {
    return new FoldedCheck(status, List.of(parts));
  }

  /** Measured. */
  static FoldedPart part(String alias, Status status, double percentUsed) {
    return part(alias, status, percentUsed, OptionalDouble.empty());
  }

  static FoldedPart part(String alias, Status status, double percentUsed, OptionalDouble recovery) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("percent_used", percentUsed);
    values.put("free_gb", 45.2);
    return new FoldedPart(
        alias,
        status,
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        values,
        Optional.of(new Thresholds(80, 95, recovery, SettingSource.DEFAULT)));
  }

  /** Not measured. */
  static FoldedPart unknown(String alias, String error) {
    return new FoldedPart(
        alias, Status.UNKNOWN, Optional.of(error), Optional.empty(), Map.of(), Optional.empty());
  }
}
