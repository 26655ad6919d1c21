package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Function;
import org.healthworker.alert.BacktestRange;
import org.healthworker.alert.BacktestResult;
import org.healthworker.alert.Counted;
import org.healthworker.alert.DifferingReport;
import org.healthworker.alert.Transition;
import org.healthworker.report.Timestamps;

/** The result of a backtest as JSON. */
final class BacktestJson {
  private BacktestJson() {}

  static JsonObject of(BacktestRange range, BacktestResult result) {
    return JSON.createObjectBuilder()
        .add("from", Timestamps.format(range.from()))
        .add("to", Timestamps.format(range.to()))
        .add("attempts", result.attempts())
        .add("recovery_attempts", result.recoveryAttempts())
        .add("self_checks", result.selfChecks())
        .add("unreadable", result.unreadable())
        .add("reports", list(result.reports(), BacktestJson::of))
        .add(
            "alerts",
            JSON.createObjectBuilder()
                .add("count", result.alerts())
                .add("proposed_count", result.proposedAlerts()))
        .add("alerts_added", list(result.added(), BacktestJson::of))
        .add("alerts_removed", list(result.removed(), BacktestJson::of))
        .build();
  }

  private static <T> JsonObjectBuilder list(
      Counted<T> counted, Function<T, JsonObjectBuilder> toJson) {
    JsonArrayBuilder listed = JSON.createArrayBuilder();
    counted.first().forEach(one -> listed.add(toJson.apply(one)));
    return JSON.createObjectBuilder().add("count", counted.count()).add("listed", listed);
  }

  private static JsonObjectBuilder of(DifferingReport report) {
    JsonObjectBuilder checks = JSON.createObjectBuilder();
    report
        .checks()
        .forEach(
            (name, difference) ->
                checks.add(
                    name,
                    JSON.createObjectBuilder()
                        .add("status", difference.status().toString())
                        .add("proposed_status", difference.proposedStatus().toString())));
    return JSON.createObjectBuilder()
        .add("task_id", report.taskId().value())
        .add("node", report.node())
        .add("stored_at", Timestamps.format(report.storedAt()))
        .add("status", report.status().toString())
        .add("proposed_status", report.proposedStatus().toString())
        .add("checks", checks);
  }

  private static JsonObjectBuilder of(Transition transition) {
    return JSON.createObjectBuilder()
        .add("node", transition.node())
        .add("check", transition.check())
        .add("previous", transition.previous().toString())
        .add("state", transition.state().toString())
        .add("at", Timestamps.format(transition.at()))
        .add("task_id", transition.taskId().value());
  }
}
