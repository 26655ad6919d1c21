package org.healthworker.cli;

import static jakarta.json.JsonValue.NULL;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * An alert of a list.
 *
 * @param isSilenced whether somebody wants not to be told of it for a while
 */
record AlertEntry(JsonObject json, boolean isSilenced) {
  /** Those of an answer. */
  static List<AlertEntry> in(JsonObject answer) {
    List<JsonObject> silences = SafeJson.objects(answer, "silences");
    return SafeJson.objects(answer, "alerts").stream()
        .map(
            alert ->
                new AlertEntry(
                    alert, silences.stream().anyMatch(silence -> silences(silence, alert))))
        .toList();
  }

  /** What a silence does not say, it says of all. */
  private static boolean silences(JsonObject silence, JsonObject alert) {
    return List.of("node", "check").stream()
        .allMatch(
            field ->
                silence.getOrDefault(field, NULL).equals(NULL)
                    || silence.get(field).equals(alert.get(field)));
  }

  State state() {
    return State.of(text("state"));
  }

  boolean isOpen() {
    return json.getBoolean("open", false);
  }

  /** Whether it is to be acted upon. */
  boolean isAudible() {
    return isOpen() && !isSilenced;
  }

  String text(String field) {
    return json.getString(field, "");
  }

  /** What it is about. */
  String subject() {
    if (text("check").isEmpty()) {
      return "node " + text("node");
    }
    String check = text("check") + " of " + text("node");
    return text("kind").equals("trend") ? "trend of " + check : check;
  }

  /** What its state does not say. */
  String note() {
    if (!isOpen()) {
      return "ended";
    }
    return isSilenced ? "silenced" : "open";
  }

  String line() {
    return text("state") + ", " + note() + ": " + text("text");
  }
}
