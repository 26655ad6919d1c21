package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * What became of a task.
 *
 * @param json the stored document, or what is answered while the task waits
 */
record Outcome(JsonObject json) {
  boolean isCompleted() {
    return word().equals("completed");
  }

  /** Such as completed, failed, expired, queued. */
  String word() {
    return json.getString("outcome", json.getString("status", "unknown"));
  }

  /**
   * That of the report. One that is only in warning because checks could not measure is UNKNOWN; it
   * is what the server is set to where {@code health.unknown-counts-as} says something else.
   */
  State state() {
    if (!isCompleted()) {
      return word().equals("expired") ? State.CRITICAL : State.UNKNOWN;
    }
    State told = State.of(status());
    State worst = State.worst(checks().stream().map(Check::state), told);
    return told == State.WARNING && worst == State.UNKNOWN ? State.UNKNOWN : told;
  }

  String status() {
    return text("status");
  }

  String taskId() {
    return text("task_id");
  }

  String node() {
    return text("node");
  }

  /** Of a field that every such outcome has. */
  String text(String name) {
    return json.getString(name, "?");
  }

  /** A sentence about a task that is not completed. */
  String why() {
    return switch (word()) {
      case "failed" -> "task " + taskId() + " failed: " + detail();
      case "expired" -> "task " + taskId() + " expired, as no worker took it in time";
      default -> "task " + taskId() + " is " + word();
    };
  }

  /** What was judged: each check without parts, and each part of the others. */
  List<Check> checks() {
    return SafeJson.children(json, "checks").entrySet().stream()
        .flatMap(check -> Check.judged(List.of(check.getKey()), check.getValue()).stream())
        .toList();
  }

  private String detail() {
    String unknown = "no reason given";
    return json.get("error") instanceof JsonObject error
        ? error.getString("detail", unknown)
        : unknown;
  }
}
