package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AlertsCommandTest {
  private static final String MEMORY = alert("a", "\"memory\"", "warning", true);
  private static final String DISK = alert("a", "\"disk\"", "error", true);
  private static final String NODE = alert("b", "null", "error", true);
  private static final String ENDED = alert("a", "\"cpu\"", "ok", false);

  @AutoClose private final AnsweringServer server = new AnsweringServer();

  AlertsCommandTest() throws IOException {}

  @Test
  void openAlertsAreListedWithWhetherTheyAreSilenced() {
    answer(silence("\"a\"", "\"disk\""), MEMORY, DISK);

    Invocation listed = Invocation.asking(server, "alerts", "--node", "a");

    assertThat(server.calls()).containsExactly("GET alerts?open=true&node=a&limit=20");
    assertThat(listed)
        .isEqualTo(
            new Invocation(
                0,
                """
                ▲ warning  2026-11-28T09:00:00.000Z  open      it is in warning
                ■ error    2026-11-28T09:00:00.000Z  silenced  it is in error
                """,
                ""));
  }

  @Test
  void allAreThoseThatHaveEndedToo() {
    answer("", ENDED);

    Invocation listed = Invocation.asking(server, "alerts", "--all");

    assertThat(server.calls()).containsExactly("GET alerts?limit=20");
    assertThat(listed.out()).isEqualTo("● ok  2026-11-28T09:00:00.000Z  ended  it is in ok\n");
  }

  @Test
  void nagiosIsToldTheWorstOfThoseThatAreNotSilenced() {
    answer(silence("\"a\"", "\"disk\""), MEMORY, DISK);

    assertThat(Invocation.asking(server, "alerts", "--format=nagios"))
        .isEqualTo(
            new Invocation(
                1,
                """
                WARNING - 1 open alert, 1 silenced: memory of a | 'open_alerts'=1;;;0;
                warning, open: it is in warning
                error, silenced: it is in error
                """,
                ""));
  }

  @Test
  void nagiosIsToldOfAllThatAreOpen() {
    answer("", MEMORY);

    Invocation.asking(server, "alerts", "--format=nagios", "--all", "--limit=1");

    assertThat(server.calls()).containsExactly("GET alerts?open=true&limit=1000");
  }

  @Test
  void aSilenceOfAllChecksIsOneOfTheNodeToo() {
    answer(silence("\"b\"", "null"), NODE);

    assertThat(Invocation.asking(server, "alerts", "--format=nagios").out())
        .startsWith("OK - 0 open alerts, 1 silenced |");
  }

  @Test
  void theWorstAreNamedFirst() {
    answer("", MEMORY, DISK, NODE);

    assertThat(Invocation.asking(server, "alerts", "--format=nagios").out())
        .startsWith("CRITICAL - 3 open alerts: disk of a, node b, memory of a |");
  }

  @Test
  void aSilenceOfACheckIsNoneOfTheNode() {
    answer(silence("null", "\"disk\""), NODE);

    assertThat(Invocation.asking(server, "alerts", "--format=nagios").exitCode()).isEqualTo(2);
  }

  private void answer(String silences, String... alerts) {
    server.then(
        200,
        "{\"alerts\":[%s],\"next_cursor\":null,\"silences\":[%s]}"
            .formatted(String.join(",", alerts), silences));
  }

  private static String alert(String node, String check, String state, boolean open) {
    return """
        {"alert_id":"1","node":"%s","check":%s,"state":"%s","at":"2026-11-28T09:00:00.000Z",\
        "text":"it is in %3$s","open":%4$b}"""
        .formatted(node, check, state, open);
  }

  private static String silence(String node, String check) {
    return "{\"id\":\"1\",\"node\":%s,\"check\":%s}".formatted(node, check);
  }
}
