package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("any-database")
@AgainstBuiltWar
class RateLimitIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String ME = "system/maintenance/me";
  private static final Duration SOON = Duration.ofSeconds(20);

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  private HttpResponse<String> refused;

  @BeforeEach
  void askTooOften() throws IOException {
    SERVER.set("health.api.requests-per-second=1");
    refused = refusal(ME);
  }

  @AfterEach
  void limitAsUsual() throws IOException {
    SERVER.set();
    // The next class asks as the same user; this limit never allows six at once.
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> IntStream.range(0, 6).allMatch(i -> viewer.isOk(ME)));
  }

  @Test
  void whoeverAsksTooOftenIsToldWhenToAskAgain() {
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.body())
        .contains("The user sends more than 1 request a second (health.api.requests-per-second).");
  }

  @Test
  void whoeverWaitsIsAnsweredAgain() {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> viewer.get(ME).statusCode() == 200);
  }

  @Test
  void anotherUserIsAnswered() {
    assertThat(operator.get(ME).statusCode()).isEqualTo(200);
  }

  @Test
  void metricsAreLimitedToo() {
    assertThat(refusal("metrics").headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void whatIsOpenToAnyoneIsNotLimited() {
    assertThat(IntStream.range(0, 20)).allMatch(i -> viewer.isOk("health/live"));
    assertThat(IntStream.range(0, 20)).allMatch(i -> viewer.isOk("page.css"));
  }

  /** By this class's limit: on a quick machine the usual one refuses, too, until it is in force. */
  private HttpResponse<String> refusal(String path) {
    return await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(
            () -> viewer.get(path),
            answer -> answer.statusCode() == 429 && answer.body().contains(" 1 request "));
  }
}
