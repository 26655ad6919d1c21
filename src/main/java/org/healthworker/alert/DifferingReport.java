package org.healthworker.alert;

import java.time.Instant;
import java.util.Map;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.evaluate.Status;
import org.healthworker.report.TaskId;

/**
 * A self-check of which proposed thresholds would have judged something otherwise.
 *
 * @param status of the report as it was judged
 * @param proposedStatus of the report as it would have been; the same where another check is worse
 * @param checks those that differ, by name
 */
public record DifferingReport(
    TaskId taskId,
    String node,
    Instant storedAt,
    ReportStatus status,
    ReportStatus proposedStatus,
    Map<String, Difference> checks) {
  /** The status of one check, as it was and as it would have been. */
  public record Difference(Status status, Status proposedStatus) {}
}
