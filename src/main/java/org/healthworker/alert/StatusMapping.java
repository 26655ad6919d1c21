package org.healthworker.alert;

import java.util.Collection;
import java.util.Comparator;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.evaluate.Status;
import org.healthworker.history.FoldedCheck;
import org.healthworker.history.FoldedPart;

/**
 * As what a stored check counts.
 *
 * @param ofUnknown one that could not be measured
 */
record StatusMapping(AlertState ofUnknown) {
  static StatusMapping of(ReportStatus unknownCountsAs) {
    return new StatusMapping(
        switch (unknownCountsAs) {
          case HEALTHY -> AlertState.OK;
          case WARNING -> AlertState.WARNING;
          case ERROR -> AlertState.ERROR;
        });
  }

  AlertState state(Status status) {
    return switch (status) {
      case OK -> AlertState.OK;
      case UNKNOWN -> ofUnknown;
      case WARNING -> AlertState.WARNING;
      case ERROR -> AlertState.ERROR;
    };
  }

  /** What a report of such checks is. */
  ReportStatus report(Collection<Status> checks) {
    AlertState worst =
        checks.stream().map(this::state).max(Comparator.naturalOrder()).orElse(AlertState.OK);
    return switch (worst) {
      case OK -> ReportStatus.HEALTHY;
      case WARNING -> ReportStatus.WARNING;
      case ERROR -> ReportStatus.ERROR;
    };
  }

  /** What the policy gets; recovered where each part is below its recovery. */
  Result result(FoldedCheck check) {
    return switch (state(check.status())) {
      case OK ->
          check.parts().stream().allMatch(StatusMapping::hasRecovered)
              ? Result.RECOVERED
              : Result.NEARLY_RECOVERED;
      case WARNING -> Result.WARNING;
      case ERROR -> Result.ERROR;
    };
  }

  private static boolean hasRecovered(FoldedPart part) {
    double recovery =
        part.thresholds()
            .map(thresholds -> thresholds.recovery().orElse(Double.POSITIVE_INFINITY))
            .orElse(Double.POSITIVE_INFINITY);
    return part.level().orElse(Double.NEGATIVE_INFINITY) < recovery;
  }
}
