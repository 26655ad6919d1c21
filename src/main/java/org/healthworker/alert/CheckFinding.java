package org.healthworker.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.config.Thresholds;
import org.healthworker.history.FoldedCheck;
import org.healthworker.history.FoldedPart;
import org.healthworker.report.TaskId;

/** Finds in a check what an alert shows of it. */
record CheckFinding(StatusMapping mapping, FoldedCheck check, TaskId taskId) {
  /**
   * The finding for a state that the check has changed to.
   *
   * @param lastMetric that of the last alert, which the end of a problem shows again
   */
  Finding of(AlertState state, Optional<String> lastMetric, Instant since) {
    Optional<FoldedPart> same =
        lastMetric.filter(metric -> state == AlertState.OK).flatMap(metric -> withMetric(metric));
    return same.or(this::worst)
        .map(part -> of(part, state, since))
        .orElseGet(
            () -> finding(Optional.empty(), OptionalDouble.empty(), since, "it has no parts"));
  }

  private Finding of(FoldedPart part, AlertState state, Instant since) {
    Optional<String> metric = part.levelMetric();
    if (metric.isEmpty()) {
      return finding(metric, OptionalDouble.empty(), since, unknown(part));
    }
    double value = part.level().orElseThrow();
    OptionalDouble threshold =
        part.thresholds()
            .map(thresholds -> OptionalDouble.of(threshold(thresholds, state)))
            .orElse(OptionalDouble.empty());
    String cause = metric.get() + " is " + plain(value) + limit(threshold);
    return new Finding(
        metric, OptionalDouble.of(value), threshold, Optional.of(taskId.value()), since, cause);
  }

  private Finding finding(
      Optional<String> metric, OptionalDouble threshold, Instant since, String cause) {
    return new Finding(
        metric, OptionalDouble.empty(), threshold, Optional.of(taskId.value()), since, cause);
  }

  private Optional<FoldedPart> withMetric(String metric) {
    return check.parts().stream()
        .filter(part -> part.levelMetric().filter(metric::equals).isPresent())
        .findFirst();
  }

  private Optional<FoldedPart> worst() {
    return check.parts().stream()
        .max(
            Comparator.comparing((FoldedPart part) -> mapping.state(part.status()))
                .thenComparing(part -> part.level().orElse(Double.NEGATIVE_INFINITY)));
  }

  private static double threshold(Thresholds thresholds, AlertState state) {
    return switch (state) {
      case OK -> thresholds.recovery().orElse(thresholds.warning());
      case WARNING -> thresholds.warning();
      case ERROR -> thresholds.error();
    };
  }

  private static String unknown(FoldedPart part) {
    String what = part.alias().isEmpty() ? "it" : part.alias();
    return what
        + " could not be measured"
        + part.error().map(error -> " (" + error.replaceFirst("\\.$", "") + ")").orElse("");
  }

  private static String limit(OptionalDouble threshold) {
    return threshold.isPresent() ? ", its threshold " + plain(threshold.getAsDouble()) : "";
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
