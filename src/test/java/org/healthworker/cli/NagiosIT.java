package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.healthworker.server.Build;
import org.healthworker.server.Nagios;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real Nagios understands of the plugin, run by the definitions that we ship. */
@Tag("system")
class NagiosIT {
  private static final String CHECK = "Health check";
  private static final String ALERTS = "Health alerts";

  @AutoClose private final WorkerProcess server = Build.newServer("nagios-worker");

  NagiosIT() throws Exception {}

  @Test
  void aServiceHasTheStateTheOutputAndTheNumbersOfTheWorker(@TempDir Path folder) throws Exception {
    set("99", "100");
    server.start("health.node=watched", "health.checks=memory", "health.self-check.interval=PT1S");
    server.awaitReady();
    try (Nagios nagios = Nagios.startNew(settings(folder))) {
      Map<String, String> ok = awaitState(0, CHECK, nagios);
      assertThat(ok.get("plugin_output")).matches("OK - watched: memory [0-9.]+ % used, .*");
      assertThat(ok.get("performance_data"))
          .matches(
              "'memory_percent_used'=[0-9.]+%;99;100;0;100"
                  + " 'memory_available_mb'=[0-9]+B;;;0;[0-9]+");
      assertThat(ok.get("long_plugin_output")).startsWith("ok: memory ");
      assertThat(awaitState(0, ALERTS, nagios).get("plugin_output"))
          .isEqualTo("OK - 0 open alerts");

      set("0", "100");
      assertThat(awaitState(1, CHECK, nagios).get("plugin_output"))
          .matches("WARNING - watched: memory [0-9.]+ % used \\(warning at 0\\)");
      Map<String, String> alerts = awaitState(1, ALERTS, nagios);
      assertThat(alerts.get("plugin_output"))
          .isEqualTo("WARNING - 1 open alert: memory of watched");
      assertThat(alerts.get("long_plugin_output"))
          .startsWith("warning, open: memory of watched is in warning since ");
      assertThat(alerts.get("performance_data")).isEqualTo("'open_alerts'=1;;;0;");

      set("0", "0");
      assertThat(awaitState(2, CHECK, nagios).get("plugin_output"))
          .matches("CRITICAL - watched: memory [0-9.]+ % used \\(error at 0\\)");

      set("99", "100");
      awaitState(0, CHECK, nagios);
      server.stop();
      assertThat(awaitState(2, CHECK, nagios).get("plugin_output"))
          .startsWith("CRITICAL - Cannot reach " + server.application());
    }
  }

  private static Map<String, String> awaitState(int state, String service, Nagios nagios) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> nagios.service(service),
            values -> values.getOrDefault("current_state", "").equals("" + state));
  }

  private void set(String warning, String error) throws IOException {
    server.set(
        "health.threshold.memory.warning=" + warning, "health.threshold.memory.error=" + error);
  }

  private Path settings(Path folder) throws IOException {
    Path password =
        Files.writeString(folder.resolve("password"), server.users().operator().password());
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r-----"));
    return Files.writeString(
        folder.resolve("health-worker.properties"),
        "url=%s\nuser=operator\npassword-file=password\n".formatted(server.application()));
  }
}
