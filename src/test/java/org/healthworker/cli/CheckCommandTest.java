package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
  private static final String QUEUED = "{\"status\":\"queued\",\"task_id\":\"t-1\"}";
  private static final String REPORT = SampleReport.of("healthy", SampleReport.MEMORY);

  @AutoClose private final AnsweringServer server = new AnsweringServer();

  CheckCommandTest() throws IOException {}

  @Test
  void whatIsAskedForIsSentAsJsonByWhoPrefersToWait() {
    server.then(200, REPORT);

    Invocation.asking(server, "check", "--checks", "memory,disk", "--max-age", "0s");

    AnsweringServer.Request request = server.requests().get(0);
    assertThat(request.call()).isEqualTo("POST health-check");
    assertThat(request.body()).isEqualTo("{\"checks\":[\"memory\",\"disk\"],\"max_age_ms\":0}");
    assertThat(request.header("Content-type")).isEqualTo("application/json");
    assertThat(request.header("Prefer")).isEqualTo("wait=5");
    assertThat(request.header("Authorization")).startsWith("Basic ");
  }

  @Test
  void aShortTimeoutLeavesTimeForTheAnswer() {
    server.then(200, REPORT);

    Invocation.asking(server, "check", "--timeout", "4s");

    assertThat(server.requests().get(0).header("Prefer")).isEqualTo("wait=2");
  }

  @Test
  void aTaskThatWaitsIsAskedForUntilItIsDone() {
    server.then(202, QUEUED).then(202, QUEUED).then(200, REPORT);

    Invocation done = Invocation.asking(server, "check");

    assertThat(done.exitCode()).isZero();
    assertThat(done.out()).startsWith("● healthy  app-1");
    assertThat(done.err()).isEmpty();
    assertThat(server.calls())
        .containsExactly("POST health-check", "GET tasks/t-1", "GET tasks/t-1");
  }

  @Test
  void whoeverSitsAtATerminalSeesWhatIsWaitedFor() {
    server.then(202, QUEUED).then(200, REPORT);

    Invocation done = Invocation.in(Invocation.login(server), new Terminal(true, false), "check");

    assertThat(done.err())
        .isEqualTo("\r\u001b[Kasking a worker …\r\u001b[Kqueued as t-1, waiting …\r\u001b[K");
  }

  @Test
  void aTaskThatIsNotDoneInTimeIsLate() {
    server.then(202, QUEUED);

    Invocation late = Invocation.asking(server, "check", "--timeout", "1s");

    assertThat(late)
        .isEqualTo(
            new Invocation(
                2,
                "",
                "health-worker: No worker has done the task t-1 within 1 s; it is still queued\n"));
  }

  @Test
  void whoAsksTooOftenDoesItLater() {
    server.thenProblem(429, "You ask too often.", "1").then(200, REPORT);

    assertThat(Invocation.asking(server, "check").exitCode()).isZero();
    assertThat(server.calls()).containsExactly("POST health-check", "POST health-check");
  }

  @Test
  void theServerCannotLeadTheNextRequestAstray() {
    server.then(202, "{\"status\":\"queued\",\"task_id\":\"../../admin\"}");

    Invocation failed = Invocation.asking(server, "check");

    assertThat(failed.err()).isEqualTo("health-worker: The server answered no task ID\n");
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void jsonIsWhatTheServerSays() {
    server.then(200, REPORT);

    assertThat(Invocation.asking(server, "check", "--format", "json").out())
        .isEqualTo(REPORT + "\n");
  }

  @Test
  void noTimeIsNotEnough() {
    assertThat(Invocation.asking(server, "check", "--timeout", "0").err())
        .startsWith("health-worker: --timeout is 0; allowed is a second or more\n");
  }
}
