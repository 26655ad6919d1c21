package org.healthworker.report;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.ReportStatus;

/**
 * All that a report says.
 *
 * @param durationMs how long collecting and evaluating took
 * @param queueWaitMs from sending to the start of the check; null where clocks do not agree on one
 * @param results by check name
 * @param json the same as {@code results}, rendered, by check name
 */
public record CompletedCheck(
    TaskId taskId,
    Origin origin,
    Instant timestamp,
    ReportStatus status,
    String node,
    double durationMs,
    Double queueWaitMs,
    Map<String, CheckResult> results,
    Map<String, JsonObject> json) {}
