package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each failure is one sentence and an exit code. */
class FailuresTest {
  @AutoClose private final AnsweringServer server = new AnsweringServer();

  FailuresTest() throws IOException {}

  @Test
  void aLoginThatIsWrong() {
    server.then(401, "");

    assertFails(
        3, server.url() + " refuses the login of operator: the name or the password is wrong");
  }

  @Test
  void aLoginThatIsMissing() {
    server.then(401, "");

    Invocation failed =
        Invocation.in(Map.of("HEALTH_WORKER_URL", server.url()), Terminal.NONE, "thresholds");

    assertThat(failed.err())
        .isEqualTo("health-worker: " + server.url() + " wants a login: give a name by --user\n");
  }

  @Test
  void aRightThatIsMissing() {
    server.thenProblem(403, "Forbidden");

    assertFails(
        3,
        server.url()
            + " does not allow this to operator: it takes the role health-operator to run a check,"
            + " health-viewer for all else");
  }

  @Test
  void aServerWithoutTheWorker() {
    server.then(404, Map.of("Content-Type", "text/html"), "<h1>Not found</h1>");

    assertFails(2, "There is no Health Worker at " + server.url());
  }

  @Test
  void troubleOfTheWorker() {
    server.thenProblem(503, "The database cannot be read.", "5");

    assertFails(2, server.url() + " answered 503: The database cannot be read. Try again in 5 s.");
  }

  @Test
  void tooManyRequests() {
    server.thenProblem(429, "You ask too often.", "20");

    assertFails(3, server.url() + " answered 429: You ask too often. Try again in 20 s.");
  }

  @Test
  void aDefectOfTheWorker() {
    server.then(500, Map.of("Content-Type", "text/html"), "<h1>Oops</h1>");

    assertFails(2, server.url() + " answered 500");
  }

  @Test
  void anotherAddressIsNotGivenThePassword() {
    server.then(302, Map.of("Location", "http://example.org/"), "");

    assertFails(
        3,
        server.url()
            + " leads on to http://example.org/, where nobody was asked to go: if it is right, give"
            + " it as the URL");
    assertThat(server.calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "", "[]", "{\"a\":"})
  void whatIsNoJsonObject(String body) {
    server.then(200, Map.of("Content-Type", "text/html"), body);

    assertFails(
        3,
        server.url()
            + "system/maintenance/thresholds answered no JSON object, so it is no Health Worker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"thresholds\":{},\"refused\":1}"})
  void whatIsAnotherJsonObject(String body) {
    server.then(200, body);

    assertFails(3, server.url() + " answered what no Health Worker does");
  }

  @Test
  void whatIsNestedTooDeeply() {
    server.then(200, "{\"a\":" + "[".repeat(100_000));

    assertFails(
        3,
        server.url()
            + "system/maintenance/thresholds answered no JSON object, so it is no Health Worker");
  }

  @Test
  void anAnswerWithoutEnd() {
    server.then(200, "x".repeat(BoundedText.MOST_BYTES + 1));

    assertFails(2, "Cannot reach " + server.url() + ": its answer has more than 33554432 bytes");
  }

  @Test
  void nothingOfTheServersSentenceMovesTheCursor() {
    server.thenProblem(400, "\\u001b[2Jgone\\r\\nOK");

    assertFails(3, server.url() + " answered 400: [2Jgone OK");
  }

  @Test
  void nagiosReadsTheStandardOutput() {
    server.thenProblem(503, "a|b");

    Invocation failed = Invocation.asking(server, "check", "-f", "nagios");

    assertThat(failed)
        .isEqualTo(new Invocation(2, "CRITICAL - " + server.url() + " answered 503: a/b\n", ""));
  }

  @Test
  void nagiosReadsOfWrongUseToo() {
    assertThat(Invocation.of("get", "--format=NAGIOS"))
        .isEqualTo(new Invocation(3, "UNKNOWN - Missing required parameter: 'TASK_ID'\n", ""));
  }

  @Test
  void wrongUseLeadsToTheHelp() {
    assertThat(Invocation.of("history", "--step", "soon", "--check", "cpu"))
        .isEqualTo(
            new Invocation(
                3,
                "",
                """
                health-worker: Invalid value for option '--step': 'soon' is no duration; allowed \
                are whole seconds, or such as 30s, 15m, 24h, 7d and PT1H30M, up to 3650d
                See 'health-worker history --help'.
                """));
  }

  @Test
  void aFormatThatACommandHasNot() {
    assertThat(Invocation.of("reports", "--format=nagios"))
        .isEqualTo(
            new Invocation(
                3, "UNKNOWN - reports has no format nagios; it has human and json\n", ""));
  }

  @Test
  void aCommandThatDoesNotExist() {
    assertThat(Invocation.of("chek").exitCode()).isEqualTo(3);
  }

  @Test
  void noCommandAtAll() {
    Invocation failed = Invocation.of();

    assertThat(failed.exitCode()).isEqualTo(3);
    assertThat(failed.err()).startsWith("health-worker: Missing required subcommand");
  }

  private void assertFails(int exitCode, String sentence) {
    assertThat(Invocation.asking(server, "thresholds"))
        .isEqualTo(new Invocation(exitCode, "", "health-worker: " + sentence + "\n"));
  }
}
