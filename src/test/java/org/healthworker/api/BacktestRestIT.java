package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AgainstBuiltWar
class BacktestRestIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String BACKTEST = "system/maintenance/thresholds/backtest";
  private static final String RANGE =
      "\"from\":\"2026-11-23T00:00:00Z\",\"to\":\"2096-11-24T01:00:00+01:00\"";
  private static final String MEMORY = "\"thresholds\":{\"memory\":{\"warning\":70,\"error\":90}}";

  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @Test
  void whereNothingWasStoredNothingDiffers() {
    HttpResponse<String> answer =
        operator.post(BACKTEST, "{" + MEMORY + ",\"node\":\"nobody\"," + RANGE + "}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"from\":\"2026-11-23T00:00:00.000Z\",\"to\":\"2096-11-24T00:00:00.000Z\","
                + "\"attempts\":3,\"recovery_attempts\":2,\"self_checks\":0,\"unreadable\":0,"
                + "\"reports\":{\"count\":0,\"listed\":[]},"
                + "\"alerts\":{\"count\":0,\"proposed_count\":0},"
                + "\"alerts_added\":{\"count\":0,\"listed\":[]},"
                + "\"alerts_removed\":{\"count\":0,\"listed\":[]}}");
  }

  @Test
  void aReportThatDiffersIsListedWithBothStatuses() {
    String lowest = "{\"thresholds\":{\"memory\":{\"warning\":0,\"error\":0}}," + RANGE + "}";

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(operator.post(BACKTEST, lowest).body())
                    .contains(
                        "\"checks\":{\"memory\":{\"status\":\"ok\",\"proposed_status\":\"error\"}}")
                    .contains("\"proposed_status\":\"error\",\"checks\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | thresholds is missing; allowed is an object with at least one of cpu, disk, jvm, memory, network, tasks",
        "{\"thresholds\":{}} | thresholds is an empty object; allowed is an object with at least one of cpu, disk",
        "{\"thresholds\":[]} | thresholds is an empty array; allowed is an object with at least one of cpu, disk",
        "{\"threshold\":{}} | \"threshold\" is not known; allowed are thresholds, node, from, to",
        "{\"thresholds\":{\"uptime\":{}}} | thresholds.\"uptime\" is not known; allowed are cpu, disk, jvm, memory, network, tasks",
        "{\"thresholds\":{\"cpu\":7}} | thresholds.cpu is 7; allowed is an object",
        "{\"thresholds\":{\"cpu\":{}}} | thresholds.cpu.error is missing; allowed is a number from 0 to 100",
        "{\"thresholds\":{\"cpu\":{\"error\":101}}} | thresholds.cpu.error is 101; allowed is a number from 0 to 100",
        "{\"thresholds\":{\"cpu\":{\"error\":\"90\"}}} | thresholds.cpu.error is \"90\"; allowed is a number from 0 to 100",
        "{\"thresholds\":{\"tasks\":{\"error\":-1}}} | thresholds.tasks.error is -1; allowed is a number from 0 to 1000000000",
        "{\"thresholds\":{\"cpu\":{\"error\":90}}} | thresholds.cpu.warning is missing; allowed is a number from 0 to error",
        "{\"thresholds\":{\"cpu\":{\"error\":90,\"warning\":91}}} | thresholds.cpu.warning is 91; allowed is a number from 0 to error",
        "{\"thresholds\":{\"cpu\":{\"error\":90,\"warning\":80,\"recovery\":81}}} | thresholds.cpu.recovery is 81; allowed is a number from 0 to warning",
        "{\"thresholds\":{\"disk\":{\"parts\":{\"root\":{\"error\":90}}}}} | thresholds.disk.parts.root.warning is missing",
        "{\"thresholds\":{\"disk\":{\"parts\":{\"root\":{\"eror\":90}}}}} | thresholds.disk.parts.root.\"eror\" is not known; allowed are warning, error, recovery",
        "{\"thresholds\":{\"memory\":{\"warning\":70,\"error\":90}}} | from is missing; allowed is a time as in RFC 3339",
        "{\"thresholds\":{\"memory\":{\"warning\":70,\"error\":90}},\"from\":\"2026-11-23T00:00:00Z\"} | to is missing",
        "{\"thresholds\":{\"memory\":{\"warning\":70,\"error\":90}},\"from\":\"2026-11-23T00:00:00Z\",\"to\":\"2026-11-23T00:00:00Z\"} | from is \"2026-11-23T00:00:00Z\"; allowed is a time before to",
        "{\"thresholds\":{\"memory\":{\"warning\":70,\"error\":90}},\"from\":\"now\"} | from is \"now\"; allowed is a time as in RFC 3339"
      })
  void aWrongProposalIsRefusedWithASentence(String body, String detail) {
    HttpResponse<String> refused = operator.post(BACKTEST, body);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(detail.replace("\"", "\\\""));
  }

  @Test
  void ofSeveralAtOnceAllButOneAreToldToComeAgain() {
    String body = "{" + MEMORY + "," + RANGE + "}";

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(atOnce(body))
                    .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                    .anySatisfy(
                        answer -> {
                          assertThat(answer.statusCode()).isEqualTo(429);
                          assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                          assertThat(answer.body()).contains("Another backtest runs");
                        }));
  }

  @Test
  void onlyAnOperatorMayRunOne() {
    RestClient viewer = SERVER.rest(SERVER.users().viewer());

    assertThat(viewer.post(BACKTEST, "{}").statusCode()).isEqualTo(403);
  }

  private List<HttpResponse<String>> atOnce(String body) {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    operator.sendAsync(
                        operator
                            .request(BACKTEST)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }
}
