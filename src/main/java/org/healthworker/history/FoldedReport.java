package org.healthworker.history;

import java.time.Instant;
import java.util.Map;
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
    Map<String, FoldedCheck> checks) {}
