package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the built command line ends, and what it says then, against a real server. */
@Tag("any-database")
@AgainstBuiltWar
class ExitCodesIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  /** Port 1 of this machine: nothing listens there. */
  private static final String NOWHERE = "http://127.0.0.1:1/health-worker/";

  @RegisterExtension final CliServer cli = new CliServer();

  @Test
  void aHealthySystemIsZeroAndNothingIsSaidBesideTheReport() {
    CliProgram.Result result = cli.operator.run("check", "--checks", "memory,uptime");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("● healthy  under-test  ").contains("\n\n● ok  memory  ");
    assertThat(result.out()).contains("% used, ").contains("warning 80, error 95");
    assertThat(result.out()).doesNotContain("\u001b");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aWarningIsOne() throws IOException {
    cli.set("health.threshold.memory.warning=0");

    CliProgram.Result result =
        cli.operator.run("check", "--checks", "memory", "--format", "nagios");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.firstLine())
        .matches(
            "WARNING - under-test: memory [0-9.]+ % used \\(warning at 0\\)"
                + " \\| 'memory_percent_used'=[0-9.]+%;0;95;0;100 .*");
  }

  @Test
  void anErrorIsTwo() throws IOException {
    cli.set("health.threshold.memory.warning=0", "health.threshold.memory.error=0");

    CliProgram.Result result =
        cli.operator.run("check", "--checks", "memory", "--format", "nagios");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.firstLine())
        .matches("CRITICAL - under-test: memory [0-9.]+ % used \\(error at 0\\) \\| .*");
  }

  @Test
  void aCheckThatCouldNotMeasureIsThree() throws IOException {
    cli.set("health.network.targets=lost=name.invalid:1", "health.threshold.memory.warning=80");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var result =
                  cli.operator.run(
                      "check", "--checks", "network", "--format", "nagios", "-t", "20s");
              assertThat(result.exitCode()).isEqualTo(3);
              assertThat(result.firstLine())
                  .startsWith("UNKNOWN - under-test: network lost unknown: ");
            });
  }

  @Test
  void aServerThatIsDownIsTwo() {
    CliProgram.Result result = cli.operator.run("check", "--url", NOWHERE);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo("health-worker: Cannot reach " + NOWHERE + ": nothing listens there\n");
  }

  @Test
  void aWrongPasswordIsThree() {
    CliProgram.Result result =
        cli.operator.with("HEALTH_WORKER_PASSWORD", "wrong").run("check", "--format", "nagios");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .isEqualTo(
            "UNKNOWN - %s refuses the login of operator: the name or the password is wrong\n"
                .formatted(SERVER.application()));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void whatIsNotAllowedIsThree() {
    CliProgram.Result result = cli.viewer.run("check");

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
      late = cli.operator.run("check", "--checks", "memory", "--timeout", "6s");
      String taskId = late.err().replaceAll("(?s).*the task (\\S+) .*", "$1");
      queued = cli.viewer.run("get", taskId);
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
    CliProgram.Result result = cli.operator.run("check", "--checks");

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
    CliProgram.Result result = cli.operator.run("check", "--checks", "dusk");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err())
        .contains(" answered 400: checks[0] is \"dusk\"; allowed is one of cpu, disk");
  }
}
