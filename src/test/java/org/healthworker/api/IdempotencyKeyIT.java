package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class IdempotencyKeyIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String CHECK = "system/maintenance/health-check";
  private static final String UPTIME = "{\"checks\":[\"uptime\"],\"max_age_ms\":0}";

  private final RestClient operator = SERVER.rest(SERVER.users().operator());
  private final String key = "key of " + UUID.randomUUID();

  @Test
  void theSameKeyGivesTheSameTask() {
    HttpResponse<String> first = operator.send(keyed(UPTIME));
    HttpResponse<String> again =
        operator.send(keyed(" { \"max_age_ms\" : 0,\n \"checks\" : [ \"uptime\" ] }"));

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().allValues("Location"))
        .isEqualTo(first.headers().allValues("Location"));
  }

  @Test
  void whoeverComesAgainAndWaitsGetsTheReportOfTheFirst() {
    HttpResponse<String> first = operator.send(keyed(UPTIME).header("Prefer", "wait=5"));
    HttpResponse<String> again = operator.send(keyed(UPTIME).header("Prefer", "wait=5"));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void withAnotherPayloadTheKeyIsRefused() {
    operator.send(keyed(UPTIME));
    HttpResponse<String> refused = operator.send(keyed("{}"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body())
        .contains("\"title\":\"Unprocessable Content\"")
        .contains("Idempotency-Key is \\\"" + key + "\\\", which came with another payload");
  }

  @Test
  void requestsAtOnceWithOneKeyAreOneTask() {
    for (int round = 0; round < 10; round++) {
      String ofRound = key + round;
      var all = Stream.generate(() -> operator.sendAsync(keyed(ofRound, UPTIME))).limit(8).toList();

      assertThat(all.stream().map(CompletableFuture::join).map(HttpResponse::body).distinct())
          .singleElement()
          .asString()
          .contains("\"status\":\"queued\"");
    }
  }

  @Test
  void aKeyWhoseTaskTheBrokerRefusedIsFreeAgain() {
    SERVER.broker().pauseTasks();
    try {
      operator.post(CHECK);
      SERVER.broker().refuseTasks();
      assertThat(operator.send(keyed(UPTIME)).statusCode()).isEqualTo(503);
    } finally {
      SERVER.broker().acceptTasks();
      SERVER.broker().resumeTasks();
    }

    // The broker knows the new bound only when the task that waited has been taken.
    int answer =
        await()
            .until(() -> operator.send(keyed("{}")).statusCode(), statusCode -> statusCode != 503);
    assertThat(answer).isEqualTo(202);
  }

  @Test
  void aKeyThatIsTooLongIsRefused() {
    HttpResponse<String> refused = operator.send(keyed("k".repeat(129), UPTIME));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("Idempotency-Key is 129 characters long; allowed is 1 to 128 printable ASCII");
  }

  @Test
  void anEmptyKeyIsRefused() {
    assertThat(operator.send(keyed("", UPTIME)).body())
        .contains("Idempotency-Key is \\\"\\\"; allowed is 1 to 128 printable ASCII characters");
  }

  @Test
  void twoKeysAreRefused() {
    assertThat(operator.send(keyed(UPTIME).header("Idempotency-Key", "another")).body())
        .contains("Idempotency-Key is given more than once; allowed is one value");
  }

  private HttpRequest.Builder keyed(String payload) {
    return keyed(key, payload);
  }

  private HttpRequest.Builder keyed(String idempotencyKey, String payload) {
    return operator
        .request(CHECK)
        .header("Idempotency-Key", idempotencyKey)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(payload));
  }
}
