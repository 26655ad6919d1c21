package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AgainstBuiltWar
class AlertInputsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String ALERTS = "system/maintenance/alerts";
  private static final String SILENCES = "system/maintenance/silences";

  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opne=true | \"opne\" is not known; allowed are open, node, check, cursor, limit",
        "open=yes | open is \"yes\"; allowed is one of true, false",
        "node=a%20b | node is \"a b\"; allowed is 1 to 32 of A-Z a-z 0-9 . _ : -",
        "check=dusk | check is \"dusk\"; allowed is one of cpu, disk, jvm, memory, network, tasks, uptime",
        "check=disk&check=cpu | check is given more than once; allowed is one value",
        "cursor=MTp | cursor is \"MTp\"; allowed is a next_cursor that this call has answered",
        "limit=1001 | limit is \"1001\"; allowed is an integer from 1 to 1000"
      })
  void aWrongParameterIsRefusedWithASentence(String query, String detail) {
    expectProblem(operator.get(ALERTS + "?" + query), 400, detail);
  }

  @Test
  void emptyParametersAreNone() {
    assertThat(operator.get(ALERTS + "?open=&node=&check=&cursor=&limit=").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | body is not JSON; allowed is a JSON object",
        "[] | body is JSON, but not an object; allowed is a JSON object",
        "{} | until is missing; allowed is a time as in RFC 3339, later than now and at most 366 days away",
        "{\"until\":\"2096-11-24T09:45:01Z\"} | reason is missing; allowed is 1 to 200 printable characters",
        "{\"untill\":\"x\"} | \"untill\" is not known; allowed are node, check, until, reason",
        "{\"node\":7} | node is 7; allowed is 1 to 32 of A-Z a-z 0-9 . _ : -",
        "{\"node\":\"\"} | node is \"\"; allowed is 1 to 32 of A-Z a-z 0-9 . _ : -",
        "{\"check\":\"dusk\"} | check is \"dusk\"; allowed is one of cpu, disk, jvm, memory, network, tasks, uptime",
        "{\"check\":null} | check is null; allowed is one of cpu, disk, jvm, memory, network, tasks, uptime",
        "{\"until\":\"tomorrow\"} | until is \"tomorrow\"; allowed is a time as in RFC 3339",
        "{\"until\":\"2026-01-01T00:00:00Z\",\"reason\":\"r\"} | until is \"2026-01-01T00:00:00Z\"; allowed is a time as in RFC 3339, later than now",
        "{\"until\":\"2096-01-01T00:00:00Z\",\"reason\":\"r\"} | until is \"2096-01-01T00:00:00Z\"; allowed is a time as in RFC 3339, later than now",
        "{\"until\":\"2096-01-01T00:00:00Z\",\"reason\":\" \"} | reason is \" \"; allowed is 1 to 200 printable characters",
        "{\"until\":\"2096-01-01T00:00:00Z\",\"reason\":\"a\\nb\"} | reason is \"a\\u000ab\"; allowed is 1 to 200 printable characters"
      })
  void aWrongSilenceIsRefusedWithASentence(String body, String detail) {
    expectProblem(operator.post(SILENCES, body), 400, detail);
  }

  @Test
  void aSilenceOfAnotherMediaTypeIsRefused() {
    HttpResponse<String> refused =
        operator.send(
            operator
                .request(SILENCES)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));

    expectProblem(refused, 415, "The body must be application/json.");
  }

  @Test
  void aSilenceThatIsTooLongIsRefused() {
    expectProblem(
        operator.post(SILENCES, " ".repeat(65_537)), 413, "The body is larger than 65536 bytes.");
  }

  @Test
  void silencesAreNotListedAtTheirOwnPath() {
    expectProblem(operator.get(SILENCES), 405, "The path does not have this method");
  }

  private static void expectProblem(HttpResponse<String> answer, int status, String detail) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(detail.replace("\\", "\\\\").replace("\"", "\\\""));
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }
}
