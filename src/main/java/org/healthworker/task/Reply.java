package org.healthworker.task;

import java.util.Optional;
import org.healthworker.report.HealthReport;
import org.healthworker.report.Outcome;
import org.healthworker.report.OutcomeJson;

/**
 * What a client is told.
 *
 * @param taskId null where a wrong task has no valid one
 * @param status null where the task was not completed
 */
record Reply(String taskId, String outcome, String status, String body) {
  static Reply of(HealthReport report) {
    return new Reply(
        report.taskId().value(),
        report.outcome().toString(),
        Optional.ofNullable(report.status()).map(Object::toString).orElse(null),
        report.document());
  }

  static Reply of(WrongTaskException wrong) {
    var taskId = wrong.taskId().orElse(null);
    return new Reply(
        taskId == null ? null : taskId.value(),
        Outcome.FAILED.toString(),
        null,
        OutcomeJson.answer(taskId, wrong.error()).toString());
  }
}
