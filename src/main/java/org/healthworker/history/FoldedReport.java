package org.healthworker.history;

import java.time.Instant;
import java.util.Map;
import org.healthworker.report.HealthReport;
import org.healthworker.report.TaskId;

/**
 * A stored report of a self-check, as the fold reads it.
 *
 * @param storedAt by the database's clock
 * @param timestamp by the node's clock
 * @param checks by name, in the order of the report
 */
public record FoldedReport(
    TaskId taskId,
    String node,
    Instant storedAt,
    Instant timestamp,
    Map<String, FoldedCheck> checks) {
  /**
   * Reads a stored report.
   *
   * @throws RuntimeException of one kind or another where its document is not that of a report
   */
  public static FoldedReport of(HealthReport stored) {
    return FoldedReportJson.read(stored);
  }
}
