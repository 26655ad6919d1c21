package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.Build;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.healthworker.server.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The built command line against a real server. */
@Tag("any-database")
@AgainstBuiltWar
class CommandLineIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  private static final String HISTORY = "system/maintenance/history?check=memory&node=under-test";
  private static final String OPEN_ALERTS =
      "system/maintenance/alerts?open=true&check=memory&node=under-test";

  @RegisterExtension final CliServer cli = new CliServer();

  @Test
  void aReportIsFoundByItsTaskAndInTheList() {
    String body = cli.operator.run("check", "--checks", "memory", "--format", "json").out();
    String taskId = json(body).getString("task_id");

    assertThat(cli.viewer.run("get", taskId, "--format", "json").out()).isEqualTo(body);
    assertThat(cli.viewer.run("reports", "--origin", "rest", "--last", "1h").out())
        .matches("(?s)● healthy  \\S+Z  under-test  rest  " + taskId + "\n.*");
  }

  @Test
  void whatTheWorkersMeasuredIsShownOverTimeAndNow() throws IOException {
    cli.set("health.self-check.interval=PT1S", "health.threshold.memory.warning=80");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> cli.rest.get(HISTORY).body().contains("\"percent_used\""));
    assertThat(
            cli.viewer.run("history", "--check=memory", "--metric=percent_used", "--last=1h").out())
        .contains("under-test  percent_used  ")
        .containsPattern("\\d{4}-\\S+Z  [0-9.]+ +[0-9.]+ +[0-9.]+ +[1-9]");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(cli.viewer.run("watch", "--node", "under-test", "--count", "1").out())
                    .matches("\\S+ \\w+  under-test  \\S+Z  .*memory [0-9.]+ % used.*\n"));
  }

  @Test
  void anOpenAlertIsListed() throws IOException {
    cli.set("health.self-check.interval=PT1S", "health.threshold.memory.warning=0");

    awaitOpenAlerts(1);
    assertThat(cli.viewer.run("alerts", "--check", "memory").out())
        .startsWith("▲ warning  ")
        .contains("  open  memory of under-test is in warning since ");
    CliProgram.Result forNagios =
        cli.viewer.run("alerts", "--check=memory", "--node=under-test", "--format=nagios");
    assertThat(forNagios.exitCode()).isEqualTo(1);
    assertThat(forNagios.out())
        .startsWith("WARNING - 1 open alert: memory of under-test | 'open_alerts'=1;;;0;\n");

    cli.set("health.self-check.interval=PT1S", "health.threshold.memory.warning=80");
    awaitOpenAlerts(0);
    assertThat(cli.viewer.run("alerts", "--check=memory", "--node=under-test").out())
        .isEqualTo("No alert is open.\n");
  }

  @Test
  void thresholdsAreShownWithWhereTheyComeFromAndWhatWasRefused() throws IOException {
    cli.set("health.threshold.memory.warning=71", "health.threshold.cpu.warning=high");

    CliProgram.Result result = cli.operator.run("thresholds");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("memory +71 +95 +file")
        .containsPattern("disk root +90 +95 +default")
        .contains("▲ refused  health.threshold.cpu.warning is \"high\"");
  }

  @Test
  void thePasswordIsNotInTheProcessList(@TempDir Path folder) throws Exception {
    Users.User user = SERVER.users().operator();
    Path secret = Files.writeString(folder.resolve("password"), user.password() + "\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
    Path config =
        Files.writeString(
            folder.resolve("cli.properties"),
            "url=%s\nuser=%s\npassword-file=password\n"
                .formatted(SERVER.application(), user.name()));
    var bare = new CliProgram(Map.of());

    Process process =
        bare.start(folder.resolve("err"), "watch", "--interval=1s", "--config=" + config);
    try (var lines = process.inputReader()) {
      assertThat(lines.readLine()).contains("under-test");
      assertThat(List.of(process.info().arguments().orElseThrow()))
          .contains("watch")
          .noneMatch(argument -> argument.contains(user.password()));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void theCompletionIsAScriptThatBashTakes(@TempDir Path folder) throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("completion"), cli.viewer.run("generate-completion").out());

    assertThat(new ProcessBuilder("bash", "-n", script.toString()).start().waitFor()).isZero();
    assertThat(script).content().contains("--max-age").doesNotContain("--password=");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(cli.viewer.run("--version").out()).matches("health-worker \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void nothingOfItIsInTheWar() {
    assertThat(Build.archive().getContent().keySet())
        .extracting(Object::toString)
        .noneMatch(path -> path.matches(".*(healthworker/cli|picocli|parsson|jakarta\\.json).*"));
  }

  private void awaitOpenAlerts(int number) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> cli.rest.getJson(OPEN_ALERTS).getJsonArray("alerts").size() == number);
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
