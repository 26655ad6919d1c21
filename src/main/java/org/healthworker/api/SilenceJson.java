package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.healthworker.alert.Silence;
import org.healthworker.report.Timestamps;

/** A silence as JSON. */
final class SilenceJson {
  private SilenceJson() {}

  static JsonObjectBuilder of(Silence silence) {
    return JSON.createObjectBuilder()
        .add("id", silence.id())
        .add("node", orNull(silence.node()))
        .add("check", orNull(silence.check()))
        .add("until", Timestamps.format(silence.until()))
        .add("created_at", Timestamps.format(silence.createdAt()))
        .add("created_by", silence.createdBy())
        .add("reason", silence.reason());
  }

  private static JsonValue orNull(Optional<String> text) {
    return text.<JsonValue>map(JSON::createValue).orElse(JsonValue.NULL);
  }
}
