package org.healthworker.alert;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.report.Timestamps;

/** An alert as JSON; what it does not have is null. */
public final class AlertJson {
  private AlertJson() {}

  public static JsonObjectBuilder of(Alert alert) {
    return JSON.createObjectBuilder()
        .add("alert_id", alert.id())
        .add("kind", alert.kind().toString())
        .add("node", alert.node())
        .add("check", text(alert.check()))
        .add("state", alert.state().toString())
        .add("previous", alert.previous().toString())
        .add("at", Timestamps.format(alert.at()))
        .add("started_at", Timestamps.format(alert.startedAt()))
        .add("metric", text(alert.metric()))
        .add("value", number(alert.value()))
        .add("threshold", number(alert.threshold()))
        .add("task_id", text(alert.taskId()))
        .add("text", alert.text());
  }

  private static JsonValue text(Optional<String> text) {
    return text.<JsonValue>map(JSON::createValue).orElse(JsonValue.NULL);
  }

  private static JsonValue number(OptionalDouble number) {
    return number.isPresent() ? JSON.createValue(number.getAsDouble()) : JsonValue.NULL;
  }
}
