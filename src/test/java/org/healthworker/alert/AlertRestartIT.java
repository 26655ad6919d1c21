package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.healthworker.history.FoldedOnce;
import org.healthworker.server.Build;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What counts towards an alert outlives the worker that counts. */
@Tag("own-server")
class AlertRestartIT {
  private static final int ATTEMPTS = 8;
  private static final int BEFORE_THE_KILL = 3;

  /** From the first self-check on the memory is in warning. */
  private static final String[] PROPERTIES = {
    "health.self-check.interval=PT1S",
    "health.threshold.memory.warning=0",
    "health.alert.attempts=" + ATTEMPTS
  };

  @AutoClose private final WorkerProcess server = Build.newServer("alert-restart");

  private final Listed listed = new Listed(server);

  AlertRestartIT() throws IOException {}

  @Test
  void aServerThatIsKilledInARunOfBadReportsMakesOneAlertOfAllOfThem() throws Exception {
    server.start(PROPERTIES);
    server.awaitReady();
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> listed.selfChecks().size() >= BEFORE_THE_KILL);
    server.kill();

    server.start(PROPERTIES);
    server.awaitReady();
    await().atMost(Duration.ofSeconds(60)).until(() -> !listed.alerts().isEmpty());
    List<JsonObject> reports = listed.selfChecks();
    server.setProperty("health.threshold.memory.warning", "90");
    await().atMost(Duration.ofSeconds(60)).until(() -> listed.alerts().size() > 1);

    assertThat(listed.alerts())
        .extracting(alert -> alert.getString("state"))
        .containsExactly("warning", "ok");
    assertThat(listed.alerts().get(0).getString("task_id"))
        .isEqualTo(reports.get(ATTEMPTS - 1).getString("task_id"));
  }

  @AfterEach
  void expectEachSelfCheckFoldedOnce() throws Exception {
    server.stop();
    FoldedOnce.expectOfAll(server.database());
  }
}
