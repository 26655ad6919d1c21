package org.healthworker.cli;

import static org.healthworker.cli.SafeJson.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A worker as it was last seen.
 *
 * @param json its entry in the list of nodes
 * @param report the last of its checks of itself
 */
record WatchedNode(JsonObject json, Optional<Outcome> report) {
  String name() {
    return text("node");
  }

  State state() {
    if (isMissing()) {
      return State.CRITICAL;
    }
    return report.map(Outcome::state).orElse(State.of(status()));
  }

  /** What is told anew when it changes: not the numbers. */
  List<String> statuses() {
    return List.of(
        status(),
        checks().stream()
            .map(check -> check.name() + " " + check.status())
            .collect(Collectors.joining(",")));
  }

  /** Its line in a table. */
  String[] cells(Terminal terminal) {
    State shown = isMissing() ? State.CRITICAL : State.of(status());
    return new String[] {
      shown.mark(status(), terminal), name(), text("last_report_at"), text(terminal)
    };
  }

  /** All that is known of it, for programs. */
  JsonObject toJson() {
    return JSON.createObjectBuilder(json)
        .add("report", report.<JsonValue>map(Outcome::json).orElse(JsonValue.NULL))
        .build();
  }

  private String status() {
    return isMissing() ? "missing" : json.getString("status", "unknown");
  }

  private boolean isMissing() {
    return !text("missing_since").isEmpty();
  }

  private List<Check> checks() {
    return report.map(Outcome::checks).orElse(List.of());
  }

  private String text(Terminal terminal) {
    if (isMissing()) {
      return "since " + text("missing_since");
    }
    if (report.isEmpty()) {
      return "has not reported yet";
    }
    return checks().stream().map(check -> text(check, terminal)).collect(Collectors.joining(", "));
  }

  private static String text(Check check, Terminal terminal) {
    String text = check.name() + " " + check.shortText();
    return check.state() == State.OK ? text : check.state().mark(text, terminal);
  }

  private String text(String field) {
    return json.getString(field, "");
  }
}
