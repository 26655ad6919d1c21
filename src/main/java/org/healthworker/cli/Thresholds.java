package org.healthworker.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** What judged a value. */
record Thresholds(JsonObject json) {
  String warning() {
    return level("warning");
  }

  String error() {
    return level("error");
  }

  String recovery() {
    return level("recovery");
  }

  /** Where they come from. */
  String source() {
    return json.getString("source", "");
  }

  String text() {
    return "warning " + warning() + ", error " + error();
  }

  /** The one that a state is in; empty where it is in none. */
  String reached(State state) {
    return switch (state) {
      case WARNING -> " (warning at " + warning() + ")";
      case CRITICAL -> " (error at " + error() + ")";
      default -> "";
    };
  }

  /** As the admin wrote it; empty where there is none. */
  private String level(String name) {
    JsonValue level = json.get(name);
    return level == null ? "" : level.toString();
  }
}
