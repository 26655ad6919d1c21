package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

  AlertRestartIT() throws IOException {}

  @Test
  void aServerThatIsKilledInARunOfBadReportsMakesOneAlertOfAllOfThem() throws Exception {
    server.start(PROPERTIES);
    server.awaitReady();
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> list("reports", "origin=self-check").size() >= BEFORE_THE_KILL);
    server.kill();

    server.start(PROPERTIES);
    server.awaitReady();
    await().atMost(Duration.ofSeconds(60)).until(() -> !alerts().isEmpty());
    List<JsonObject> reports = list("reports", "origin=self-check&limit=1000");
    Collections.reverse(reports);
    server.setProperty("health.threshold.memory.warning", "90");
    await().atMost(Duration.ofSeconds(60)).until(() -> alerts().size() > 1);

    assertThat(alerts())
        .extracting(alert -> alert.getString("state"))
        .containsExactly("ok", "warning");
    assertThat(alerts().get(1).getString("task_id"))
        .isEqualTo(reports.get(ATTEMPTS - 1).getString("task_id"));
  }

  @AfterEach
  void expectEachSelfCheckFoldedOnce() throws Exception {
    server.stop();
    FoldedOnce.expectOfAll(server.database());
  }

  private List<JsonObject> alerts() {
    return list("alerts", "check=memory");
  }

  private List<JsonObject> list(String what, String query) {
    JsonObject answer =
        server.rest(server.users().viewer()).getJson("system/maintenance/" + what + "?" + query);
    return new ArrayList<>(answer.getJsonArray(what).getValuesAs(JsonObject.class));
  }
}
