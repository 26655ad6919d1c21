package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertmanagerJsonTest {
  private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
  private static final String LABELS =
      "{\"alertname\":\"HealthCheckNotOk\",\"node\":\"app-1\",\"severity\":\"%s\",\"kind\":\"check\",\"check\":\"memory\"}";

  private final AlertmanagerJson json =
      new AlertmanagerJson(URI.create("https://health.example.org/health-worker/"));

  @Test
  void aProblemIsOneAlertThatEndsInFiveMinutesUnlessItIsSaidAgain() {
    assertThat(json.of(SampleAlerts.of(AlertState.OK, AlertState.ERROR), NOW).toString())
        .isEqualTo(
            "[{\"labels\":"
                + LABELS.formatted("error")
                + ",\"annotations\":{\"summary\":\"memory of app-1 is in error\","
                + "\"description\":\"memory of app-1 is in error\","
                + "\"alert_id\":\"from-ok-to-error\","
                + "\"task_id\":\"self:app-1:4fqlfxm6mxpn:1\",\"metric\":\"percent_used\","
                + "\"value\":\"96.3\",\"threshold\":\"95.0\"},"
                + "\"startsAt\":\"2026-11-23T15:47:26.925Z\","
                + "\"endsAt\":\"2026-11-23T16:05:00.000Z\","
                + "\"generatorURL\":\"https://health.example.org/health-worker/system/maintenance/alerts?node=app-1&check=memory\"}]");
  }

  @Test
  void theEndIsTheSameAlertWithTheTimeWhenItEnded() {
    var resolved = json.of(SampleAlerts.of(AlertState.ERROR, AlertState.OK), NOW).getJsonObject(0);

    assertThat(resolved.get("labels")).hasToString(LABELS.formatted("error"));
    assertThat(resolved.getString("startsAt")).isEqualTo("2026-11-23T15:47:26.925Z");
    assertThat(resolved.getString("endsAt")).isEqualTo("2026-11-23T15:49:26.925Z");
  }

  @Test
  void anotherSeverityEndsTheAlertOfTheOneBefore() {
    var alerts = json.of(SampleAlerts.of(AlertState.WARNING, AlertState.ERROR), NOW);

    assertThat(alerts).hasSize(2);
    assertThat(alerts.getJsonObject(0).get("labels")).hasToString(LABELS.formatted("warning"));
    assertThat(alerts.getJsonObject(0).getString("endsAt")).isEqualTo("2026-11-23T15:49:26.925Z");
    assertThat(alerts.getJsonObject(1).get("labels")).hasToString(LABELS.formatted("error"));
    assertThat(alerts.getJsonObject(1).getString("endsAt")).isEqualTo("2026-11-23T16:05:00.000Z");
  }

  @Test
  void whatLastsIsSaidAgainWithTheSameLabelsAndStart() {
    Alert alert = SampleAlerts.of(AlertState.OK, AlertState.WARNING);
    var fired = json.of(alert, NOW).getJsonObject(0);

    var again = json.ofOpen(List.of(alert), NOW.plusSeconds(60)).getJsonObject(0);

    assertThat(again.get("labels")).isEqualTo(fired.get("labels"));
    assertThat(again.get("startsAt")).isEqualTo(fired.get("startsAt"));
    assertThat(again.getString("endsAt")).isEqualTo("2026-11-23T16:06:00.000Z");
  }

  @Test
  void aMissingNodeHasNeitherCheckNorNumbers() {
    var alert = json.of(SampleAlerts.ofMissingNode(), NOW).getJsonObject(0);

    assertThat(alert.getJsonObject("labels"))
        .containsOnlyKeys("alertname", "node", "severity", "kind");
    assertThat(alert.getJsonObject("annotations"))
        .containsOnlyKeys("summary", "description", "alert_id");
    assertThat(alert.getString("generatorURL")).endsWith("alerts?node=app+1%262");
  }
}
