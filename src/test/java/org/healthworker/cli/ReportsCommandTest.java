package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReportsCommandTest {
  private static final String FAILED =
      "{\"task_id\":\"t-2\",\"outcome\":\"failed\",\"timestamp\":\"2026-11-28T08:00:00.000Z\","
          + "\"error\":{\"detail\":\"It is wrong.\"}}";

  @AutoClose private final AnsweringServer server = new AnsweringServer();

  ReportsCommandTest() throws IOException {}

  @Test
  void eachOutcomeIsALine() {
    server.then(200, page("null", SampleReport.of("healthy"), FAILED));

    assertThat(Invocation.asking(server, "reports").out())
        .isEqualTo(
            """
            ● healthy  2026-11-28T09:00:00.000Z  app-1  rest  t-1
            ◆ failed   2026-11-28T08:00:00.000Z               t-2  task t-2 failed: It is wrong.
            """);
  }

  @Test
  void theCursorsAreFollowedToTheLimit() {
    server.then(200, page("\"c+1\"", SampleReport.of("healthy"))).then(200, page("\"c2\"", FAILED));

    Invocation listed = Invocation.asking(server, "reports", "--limit", "2", "-f", "json");

    assertThat(server.calls())
        .containsExactly("GET reports?limit=2", "GET reports?limit=1&cursor=c%2B1");
    assertThat(listed.out())
        .isEqualTo(
            "{\"reports\":["
                + SampleReport.of("healthy")
                + ","
                + FAILED
                + "],\"next_cursor\":\"c2\"}\n");
  }

  @Test
  void theEndOfTheListEndsIt() {
    server.then(200, page("\"c1\"", FAILED)).then(200, page("null", FAILED));

    Invocation.asking(server, "reports", "--limit", "5000");

    assertThat(server.calls())
        .containsExactly("GET reports?limit=1000", "GET reports?limit=1000&cursor=c1");
  }

  @Test
  void filtersAreSent() {
    server.then(200, page("null"));

    Invocation listed =
        Invocation.asking(
            server,
            "reports",
            "--node=a b",
            "--status=error",
            "--origin=self-check",
            "--to=2026-11-28T09:00:00Z",
            "--last=1h",
            "-n5");

    assertThat(server.calls())
        .containsExactly(
            "GET reports?node=a+b&status=error&origin=self-check&from=2026-11-28T08%3A00%3A00Z"
                + "&to=2026-11-28T09%3A00%3A00Z&limit=5");
    assertThat(listed.out()).isEqualTo("No report matches.\n");
  }

  @Test
  void aRangeHasOneBegin() {
    assertThat(
            Invocation.asking(server, "reports", "--last=1h", "--from=2026-11-28T09:00:00Z").err())
        .startsWith("health-worker: --from and --last exclude each other\n");
  }

  private static String page(String cursor, String... documents) {
    return "{\"reports\":[" + String.join(",", documents) + "],\"next_cursor\":" + cursor + "}";
  }
}
