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
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.healthworker.server.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built command line against a real server. */
@AgainstBuiltWar
class CommandLineIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  /** Port 1 of this machine: nothing listens there. */
  private static final String NOWHERE = "http://127.0.0.1:1/health-worker/";

  private static final String HISTORY = "system/maintenance/history?check=memory&node=under-test";
  private static final String OPEN_ALERTS =
      "system/maintenance/alerts?open=true&check=memory&node=under-test";

  private final RestClient rest = SERVER.rest(SERVER.users().viewer());
  private final CliProgram operator = program(SERVER.users().operator());
  private final CliProgram viewer = program(SERVER.users().viewer());

  @BeforeEach
  void startAsUsual() throws IOException {
    SERVER.set();
    awaitWarningOfMemory("80");
  }

  @AfterEach
  void goOnAsUsual() throws IOException {
    SERVER.set();
  }

  @Test
  void aHealthySystemIsZeroAndNothingIsSaidBesideTheReport() {
    CliProgram.Result result = operator.run("check", "--checks", "memory,uptime");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("● healthy  under-test  ").contains("\n\n● ok  memory  ");
    assertThat(result.out()).contains("% used, ").contains("warning 80, error 95");
    assertThat(result.out()).doesNotContain("\u001b");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aWarningIsOne() throws IOException {
    set("health.threshold.memory.warning=0");

    CliProgram.Result result = operator.run("check", "--checks", "memory", "--format", "nagios");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.firstLine())
        .matches(
            "WARNING - under-test: memory [0-9.]+ % used \\(warning at 0\\)"
                + " \\| 'memory_percent_used'=[0-9.]+%;0;95;0;100 .*");
  }

  @Test
  void anErrorIsTwo() throws IOException {
    set("health.threshold.memory.warning=0", "health.threshold.memory.error=0");

    CliProgram.Result result = operator.run("check", "--checks", "memory", "--format", "nagios");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.firstLine())
        .matches("CRITICAL - under-test: memory [0-9.]+ % used \\(error at 0\\) \\| .*");
  }

  @Test
  void aCheckThatCouldNotMeasureIsThree() throws IOException {
    set("health.network.targets=lost=name.invalid:1", "health.threshold.memory.warning=80");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var result =
                  operator.run("check", "--checks", "network", "--format", "nagios", "-t", "20s");
              assertThat(result.exitCode()).isEqualTo(3);
              assertThat(result.firstLine())
                  .startsWith("UNKNOWN - under-test: network lost unknown: ");
            });
  }

  @Test
  void aServerThatIsDownIsTwo() {
    CliProgram.Result result = operator.run("check", "--url", NOWHERE);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo("health-worker: Cannot reach " + NOWHERE + ": nothing listens there\n");
  }

  @Test
  void aWrongPasswordIsThree() {
    CliProgram.Result result =
        operator.with("HEALTH_WORKER_PASSWORD", "wrong").run("check", "--format", "nagios");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .isEqualTo(
            "UNKNOWN - %s refuses the login of operator: the name or the password is wrong\n"
                .formatted(SERVER.application()));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void whatIsNotAllowedIsThree() {
    CliProgram.Result result = viewer.run("check");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .isEqualTo(
            "health-worker: %s does not allow this to viewer: it takes the role health-operator to"
                    .formatted(SERVER.application())
                + " run a check, health-viewer for all else\n");
  }

  @Test
  void aTaskThatNobodyDoesInTimeIsTwo() {
    SERVER.broker().pauseTasks();
    CliProgram.Result late;
    CliProgram.Result queued;
    try {
      late = operator.run("check", "--checks", "memory", "--timeout", "6s");
      String taskId = late.err().replaceAll("(?s).*the task (\\S+) .*", "$1");
      queued = viewer.run("get", taskId);
    } finally {
      SERVER.broker().resumeTasks();
    }

    assertThat(late.exitCode()).isEqualTo(2);
    assertThat(late.err())
        .matches(
            "health-worker: No worker has done the task \\S+ within 6 s; it is still queued\n");
    assertThat(queued.exitCode()).isEqualTo(3);
    assertThat(queued.out()).startsWith("◆ queued  task ");
  }

  @Test
  void wrongUseIsThree() {
    CliProgram.Result result = operator.run("check", "--checks");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .isEqualTo(
            """
            health-worker: Missing required parameter for option '--checks' (NAME)
            See 'health-worker check --help'.
            """);
  }

  @Test
  void whatTheServerRefusesIsItsOwnSentence() {
    CliProgram.Result result = operator.run("check", "--checks", "dusk");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .contains(" answered 400: checks[0] is \"dusk\"; allowed is one of cpu, disk");
  }

  @Test
  void aReportIsFoundByItsTaskAndInTheList() {
    String body = operator.run("check", "--checks", "memory", "--format", "json").out();
    String taskId = json(body).getString("task_id");

    assertThat(viewer.run("get", taskId, "--format", "json").out()).isEqualTo(body);
    assertThat(viewer.run("reports", "--origin", "rest", "--last", "1h").out())
        .matches("(?s)● healthy  \\S+Z  under-test  rest  " + taskId + "\n.*");
  }

  @Test
  void whatTheWorkersMeasuredIsShownOverTimeAndNow() throws IOException {
    set("health.self-check.interval=PT1S", "health.threshold.memory.warning=80");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rest.get(HISTORY).body().contains("\"percent_used\""));
    assertThat(viewer.run("history", "--check=memory", "--metric=percent_used", "--last=1h").out())
        .contains("under-test  percent_used  ")
        .containsPattern("\\d{4}-\\S+Z  [0-9.]+ +[0-9.]+ +[0-9.]+ +[1-9]");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(viewer.run("watch", "--node", "under-test", "--count", "1").out())
                    .matches("\\S+ \\w+  under-test  \\S+Z  .*memory [0-9.]+ % used.*\n"));
  }

  @Test
  void anOpenAlertIsListed() throws IOException {
    set("health.self-check.interval=PT1S", "health.threshold.memory.warning=0");

    awaitOpenAlerts(1);
    assertThat(viewer.run("alerts", "--check", "memory").out())
        .startsWith("▲ warning  ")
        .contains("  open  memory of under-test is in warning since ");
    CliProgram.Result forNagios =
        viewer.run("alerts", "--check=memory", "--node=under-test", "--format=nagios");
    assertThat(forNagios.exitCode()).isEqualTo(1);
    assertThat(forNagios.out())
        .startsWith("WARNING - 1 open alert: memory of under-test | 'open_alerts'=1;;;0;\n");

    set("health.self-check.interval=PT1S", "health.threshold.memory.warning=80");
    awaitOpenAlerts(0);
    assertThat(viewer.run("alerts", "--check=memory", "--node=under-test").out())
        .isEqualTo("No alert is open.\n");
  }

  @Test
  void thresholdsAreShownWithWhereTheyComeFromAndWhatWasRefused() throws IOException {
    set("health.threshold.memory.warning=71", "health.threshold.cpu.warning=high");

    CliProgram.Result result = operator.run("thresholds");

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
        Files.writeString(folder.resolve("completion"), viewer.run("generate-completion").out());

    assertThat(new ProcessBuilder("bash", "-n", script.toString()).start().waitFor()).isZero();
    assertThat(script).content().contains("--max-age").doesNotContain("--password=");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(viewer.run("--version").out()).matches("health-worker \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void nothingOfItIsInTheWar() {
    assertThat(Build.archive().getContent().keySet())
        .extracting(Object::toString)
        .noneMatch(path -> path.matches(".*(healthworker/cli|picocli|parsson|jakarta\\.json).*"));
  }

  private static CliProgram program(Users.User user) {
    return CliProgram.asking(SERVER.application().toString(), user);
  }

  /** Waits until the settings are in force; they tell the warning of memory. */
  private void set(String... settings) throws IOException {
    SERVER.set(settings);
    for (String setting : settings) {
      if (setting.startsWith("health.threshold.memory.warning=")) {
        awaitWarningOfMemory(setting.substring(setting.indexOf('=') + 1));
      }
    }
  }

  private void awaitOpenAlerts(int number) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rest.getJson(OPEN_ALERTS).getJsonArray("alerts").size() == number);
  }

  private void awaitWarningOfMemory(String percent) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                rest.getJson("system/maintenance/thresholds")
                    .getJsonObject("thresholds")
                    .getJsonObject("memory")
                    .get("warning")
                    .toString()
                    .equals(percent));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
