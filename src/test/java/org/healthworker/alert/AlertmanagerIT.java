package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import org.healthworker.server.Alertmanager;
import org.healthworker.server.Build;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real Alertmanager makes of what is posted to it. */
@Tag("system")
class AlertmanagerIT {
  private static final String[] MEMORY = {"node=watched", "check=memory"};

  @AutoClose private final Alertmanager alertmanager = Alertmanager.startNew();
  @AutoClose private final WorkerProcess server = Build.newServer("alertmanager-worker");

  AlertmanagerIT() throws Exception {}

  @Test
  void aProblemIsThereWithItsSeverityUntilItEnds() throws Exception {
    set("0", "100");
    server.start(
        "health.node=watched",
        "health.checks=memory",
        "health.self-check.interval=PT1S",
        "health.alert.webhook.url=" + alertmanager.webhook());
    server.awaitReady();
    awaitSeverities("warning");
    JsonObject alert = alertmanager.active(MEMORY).get(0);
    assertThat(alert.getJsonObject("labels").getString("alertname")).isEqualTo("HealthCheckNotOk");
    assertThat(alert.getJsonObject("annotations").getString("task_id")).startsWith("self:watched:");

    set("0", "0");
    awaitSeverities("error");

    set("100", "100");
    awaitSeverities();
  }

  private void awaitSeverities(String... severities) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(alertmanager.active(MEMORY))
                    .extracting(alert -> alert.getJsonObject("labels").getString("severity"))
                    .containsExactly(severities));
  }

  private void set(String warning, String error) throws IOException {
    server.set(
        "health.threshold.memory.warning=" + warning, "health.threshold.memory.error=" + error);
  }
}
