package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WatchCommandTest {
  private static final String HEALTHY = node("a", "healthy", "t-1", "null");
  private static final String HEALTHY_NEXT = node("a", "healthy", "t-2", "null");
  private static final String WARNING = node("a", "warning", "t-3", "null");
  private static final String MISSING = node("b", "healthy", "t-9", "\"2026-11-28T08:00:00.000Z\"");

  @AutoClose private final AnsweringServer server = new AnsweringServer();

  WatchCommandTest() throws IOException {}

  @Test
  void inAPipeALineTellsAChangeOfStatusAndNotOfNumbers() {
    server
        .then(200, nodes(HEALTHY))
        .then(200, SampleReport.of("healthy", SampleReport.MEMORY))
        .then(200, nodes(HEALTHY_NEXT))
        .then(200, SampleReport.of("healthy", SampleReport.MEMORY.replace("9.4", "9.5")))
        .then(200, nodes(WARNING))
        .then(200, SampleReport.of("warning", SampleReport.DISK));

    Invocation watched = watch(Terminal.NONE, "3");

    assertThat(watched.out())
        .isEqualTo(
            """
            ● healthy  a  2026-11-28T09:00:00.000Z  memory 9.4 % used
            ▲ warning  a  2026-11-28T09:00:00.000Z  disk root 71.9 % used, ▲ disk data 91.9 % used
            """);
    assertThat(watched.exitCode()).isEqualTo(1);
  }

  @Test
  void aReportThatIsKnownIsNotAskedForAgain() {
    server
        .then(200, nodes(HEALTHY))
        .then(200, SampleReport.of("healthy"))
        .then(200, nodes(HEALTHY));

    watch(Terminal.NONE, "3");

    assertThat(server.calls())
        .containsExactly("GET nodes", "GET tasks/t-1", "GET nodes", "GET nodes");
  }

  @Test
  void aWorkerThatIsMissingIsCritical() {
    server.then(200, nodes(MISSING)).then(200, SampleReport.of("healthy"));

    Invocation watched = watch(Terminal.NONE, "1");

    assertThat(watched.exitCode()).isEqualTo(2);
    assertThat(watched.out())
        .isEqualTo("■ missing  b  2026-11-28T09:00:00.000Z  since 2026-11-28T08:00:00.000Z\n");
  }

  @Test
  void oneWorkerAloneIsShownOnRequest() {
    server.then(200, nodes(HEALTHY, MISSING)).then(200, SampleReport.of("healthy"));

    assertThat(watch(Terminal.NONE, "1", "--node", "a").out()).hasLineCount(1).contains("  a  ");
  }

  @Test
  void aTerminalIsDrawnAnew() {
    server.then(200, nodes(HEALTHY)).then(200, SampleReport.of("healthy", SampleReport.MEMORY));

    assertThat(watch(new Terminal(true, false), "1").out())
        .isEqualTo(
            "\u001b[H● healthy  a  2026-11-28T09:00:00.000Z  memory 9.4 % used\u001b[K\n\u001b[J");
  }

  @Test
  void aServerThatIsAwayForAWhileEndsNothingAndIsToldOnce() {
    server
        .thenProblem(503, "Away.")
        .thenProblem(503, "Away.")
        .then(200, nodes(HEALTHY))
        .then(200, SampleReport.of("healthy"));

    Invocation watched = watch(Terminal.NONE, "3");

    assertThat(watched.err())
        .isEqualTo("health-worker: " + server.url() + " answered 503: Away.\n");
    assertThat(watched.out()).startsWith("● healthy  a  ");
    assertThat(watched.exitCode()).isZero();
  }

  @Test
  void aRefusalEndsIt() {
    server.then(401, "");

    assertThat(watch(Terminal.NONE, "3").exitCode()).isEqualTo(3);
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void askingNeverIsWrongUse() {
    Invocation watched = watch(Terminal.NONE, "-1");

    assertThat(watched.exitCode()).isEqualTo(3);
    assertThat(watched.err()).startsWith("health-worker: --count is -1; allowed is 1 or more\n");
  }

  @Test
  void askingWithoutAPauseIsWrongUse() {
    Invocation watched =
        Invocation.in(Invocation.login(server), Terminal.NONE, "watch", "--interval", "0s");

    assertThat(watched.err())
        .startsWith("health-worker: --interval is 0; allowed is a second or more\n");
  }

  @Test
  void programsGetAWorkerWithItsReportInALine() {
    server.then(200, nodes(HEALTHY)).then(200, SampleReport.of("healthy"));

    assertThat(watch(Terminal.NONE, "1", "--format", "json").out())
        .isEqualTo(
            HEALTHY.replaceFirst("}$", "") + ",\"report\":" + SampleReport.of("healthy") + "}\n");
  }

  private Invocation watch(Terminal terminal, String count, String... more) {
    String[] arguments = {"watch", "--interval", "1s", "--count", count};
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Invocation.in(Invocation.login(server), terminal, all);
  }

  private static String nodes(String... nodes) {
    return "{\"nodes\":[" + String.join(",", nodes) + "]}";
  }

  private static String node(String name, String status, String taskId, String missingSince) {
    return """
        {"node":"%s","last_report_at":"2026-11-28T09:00:00.000Z","last_task_id":"%s",\
        "status":"%s","missing_since":%s}"""
        .formatted(name, taskId, status, missingSince);
  }
}
