package org.healthworker.report;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;

/** The document that is stored for an outcome, sent as the reply and shown by REST. */
public final class OutcomeJson {
  private OutcomeJson() {}

  static JsonObject of(CompletedCheck check) {
    JsonObjectBuilder checks = JSON.createObjectBuilder();
    check.json().forEach(checks::add);
    return outcome(check.taskId(), Outcome.COMPLETED)
        .add("origin", check.origin().toString())
        .add("timestamp", Timestamps.format(check.timestamp()))
        .add("status", check.status().toString())
        .add("node", check.node())
        .add("duration_ms", RecordJson.number(check.durationMs()))
        .add("queue_wait_ms", numberOrNull(check.queueWaitMs()))
        .add("checks", checks)
        .build();
  }

  static JsonObject failed(TaskId taskId, TaskError error, Instant timestamp) {
    return outcome(taskId, Outcome.FAILED)
        .add("timestamp", Timestamps.format(timestamp))
        .add("error", of(error))
        .build();
  }

  static JsonObject expired(TaskId taskId, Instant timestamp) {
    return outcome(taskId, Outcome.EXPIRED).add("timestamp", Timestamps.format(timestamp)).build();
  }

  /** The answer to a wrong task; without a task ID where it has no valid one. */
  public static JsonObject answer(TaskId taskId, TaskError error) {
    JsonObjectBuilder answer = JSON.createObjectBuilder();
    if (taskId == null) {
      answer.addNull("task_id");
    } else {
      answer.add("task_id", taskId.value());
    }
    return answer.add("outcome", Outcome.FAILED.toString()).add("error", of(error)).build();
  }

  private static JsonObjectBuilder outcome(TaskId taskId, Outcome outcome) {
    return JSON.createObjectBuilder()
        .add("task_id", taskId.value())
        .add("outcome", outcome.toString());
  }

  private static JsonObject of(TaskError error) {
    return JSON.createObjectBuilder()
        .add("type", error.type())
        .add("title", error.title())
        .add("detail", error.detail())
        .build();
  }

  private static JsonValue numberOrNull(Double number) {
    return number == null ? JsonValue.NULL : RecordJson.number(number);
  }
}
