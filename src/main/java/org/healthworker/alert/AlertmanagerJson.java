package org.healthworker.alert;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.healthworker.report.Timestamps;

/**
 * Alerts as Alertmanager takes them ({@code POST /api/v2/alerts}, its OpenAPI document). It knows
 * an alert by its labels, of which the severity is one.
 *
 * @param base below which links lead to this application
 */
record AlertmanagerJson(URI base) {
  /** What is not said again within this is taken for over. */
  private static final Duration LIFE = Duration.ofMinutes(5);

  /**
   * What a change makes of the other side's alerts: the one of the severity before ends, the one of
   * the severity now begins.
   *
   * @param now by the database's clock
   */
  JsonArray of(Alert alert, Instant now) {
    JsonArrayBuilder alerts = JSON.createArrayBuilder();
    if (alert.previous() != AlertState.OK) {
      alerts.add(alert(alert, alert.previous(), alert.at()));
    }
    if (!alert.isResolved()) {
      alerts.add(alert(alert, alert.state(), now.plus(LIFE)));
    }
    return alerts.build();
  }

  /** What lasts. */
  JsonArray ofOpen(List<Alert> open, Instant now) {
    JsonArrayBuilder alerts = JSON.createArrayBuilder();
    open.forEach(alert -> alerts.add(alert(alert, alert.state(), now.plus(LIFE))));
    return alerts.build();
  }

  private JsonObjectBuilder alert(Alert alert, AlertState severity, Instant endsAt) {
    return JSON.createObjectBuilder()
        .add("labels", labels(alert, severity))
        .add("annotations", annotations(alert))
        .add("startsAt", Timestamps.format(alert.startedAt()))
        .add("endsAt", Timestamps.format(endsAt))
        .add("generatorURL", generatorUrl(alert));
  }

  private static JsonObjectBuilder labels(Alert alert, AlertState severity) {
    JsonObjectBuilder labels =
        JSON.createObjectBuilder()
            .add("alertname", alertName(alert.kind()))
            .add("node", alert.node())
            .add("severity", severity.toString())
            .add("kind", alert.kind().toString());
    alert.check().ifPresent(check -> labels.add("check", check));
    return labels;
  }

  private static String alertName(AlertKind kind) {
    return switch (kind) {
      case CHECK -> "HealthCheckNotOk";
      case NODE -> "HealthNodeMissing";
      case TREND -> "HealthCheckDegrading";
    };
  }

  /** All of them text. */
  private static JsonObjectBuilder annotations(Alert alert) {
    JsonObjectBuilder annotations =
        JSON.createObjectBuilder()
            .add("summary", AlertSummary.of(alert))
            .add("description", alert.text())
            .add("alert_id", alert.id());
    alert.taskId().ifPresent(id -> annotations.add("task_id", id));
    alert.metric().ifPresent(metric -> annotations.add("metric", metric));
    alert.value().ifPresent(value -> annotations.add("value", "" + value));
    alert.threshold().ifPresent(level -> annotations.add("threshold", "" + level));
    return annotations;
  }

  private String generatorUrl(Alert alert) {
    String check = alert.check().map(name -> "&check=" + encoded(name)).orElse("");
    return base.resolve("system/maintenance/alerts?node=" + encoded(alert.node()) + check)
        .toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
