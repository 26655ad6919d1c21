package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstBuiltWar
class RestIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String CHECK = "system/maintenance/health-check";
  private static final String TASKS = "system/maintenance/tasks/";

  private final RestClient anyone = SERVER.rest(null);
  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @Test
  void aSubmittedTaskIsQueuedWhileTheListenerIsStoppedAndThenDone() {
    SERVER.broker().pauseTasks();
    String location = operator.post(CHECK).headers().firstValue("Location").orElseThrow();
    HttpResponse<String> queued;
    try {
      queued = viewer.get(location);
    } finally {
      SERVER.broker().resumeTasks();
    }

    assertThat(queued.statusCode()).isEqualTo(202);
    assertThat(queued.body()).contains("\"status\":\"queued\"");
    assertThat(queued.headers().firstValue("Retry-After")).contains("1");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(viewer.get(location).statusCode()).isEqualTo(200));
    assertThat(viewer.get(location).body()).contains("\"origin\":\"rest\"");
  }

  @Test
  void aPayloadChoosesTheChecks() {
    HttpResponse<String> accepted = operator.post(CHECK, "{\"checks\":[\"uptime\"]}");
    String location = accepted.headers().firstValue("Location").orElseThrow();

    await().atMost(Duration.ofSeconds(10)).until(() -> viewer.get(location).statusCode() == 200);
    assertThat(viewer.get(location).body()).contains("\"uptime\"").doesNotContain("\"memory\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"checks\":[]}      | checks is an empty array; allowed is an array of at least one check",
        "{\"max_age_ms\":1.5} | max_age_ms is 1.5; allowed is an integer from 0 to 3600000",
        "{\"check\":1}        | \"check\" is not known; allowed are checks and max_age_ms",
        "nothing              | body is not JSON; allowed is a JSON object"
      })
  void aWrongPayloadIsRefusedWithASentence(String payload, String detail) {
    HttpResponse<String> refused = operator.post(CHECK, payload);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(detail.replace("\"", "\\\""));
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void aBodyOfMoreThan64KiBIsRefused() {
    assertThat(operator.post(CHECK, " ".repeat(65_537)).statusCode()).isEqualTo(413);
  }

  @Test
  void aBodyOfMoreThan64KiBWhoseLengthIsNotAnnouncedIsRefused() {
    var body = new ByteArrayInputStream(" ".repeat(65_537).getBytes(StandardCharsets.UTF_8));
    var request = operator.request(CHECK).header("Content-Type", "application/json");

    assertThat(operator.send(request.POST(BodyPublishers.ofInputStream(() -> body))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aBodyThatIsNotJsonByItsTypeIsRefused() {
    var request = operator.request(CHECK).header("Content-Type", "text/xml");

    assertThat(operator.send(request.POST(BodyPublishers.ofString("<a/>"))).statusCode())
        .isEqualTo(415);
  }

  @Test
  void anUnknownTaskIsNotFound() {
    HttpResponse<String> unknown = viewer.get(TASKS + "nobody-sent-it");

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("No outcome is stored under nobody-sent-it");
  }

  @Test
  void anImpossibleTaskIdIsRefused() {
    assertThat(viewer.get(TASKS + "a%0Ab").body())
        .contains("task_id is \\\"a\\\\u000ab\\\"; allowed is 1 to 64 of");
  }

  @ParameterizedTest
  @ValueSource(strings = {TASKS + "x", CHECK, "system/maintenance/", "system/"})
  void nothingBelowSystemIsReadWithoutCredentials(String path) {
    HttpResponse<String> refused = anyone.get(path);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .contains("Basic realm=\"Health Worker\"");
    assertThat(refused.body()).contains("\"status\":401");
  }

  @Test
  void aViewerMaySubmitNothing() {
    HttpResponse<String> refused = viewer.post(CHECK);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("health-operator to change");
  }

  @Test
  void aMethodThatAPathDoesNotHaveIsNamedAsSuch() {
    HttpResponse<String> refused = viewer.get(CHECK);

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).contains("POST, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "health/live", "health/ready"})
  void healthIsOpenToAnyone(String path) {
    await().atMost(Duration.ofSeconds(10)).until(() -> anyone.isOk(path));

    assertThat(anyone.get(path).body()).startsWith("{\"status\":\"UP\",\"checks\":[");
  }

  @Test
  void theServersOwnHealthShowsTheSameChecks() {
    RestClient server = new RestClient(SERVER.server(), null);

    assertThat(server.get("health").body())
        .contains("\"database\"", "\"broker\"", "\"listener\"", "\"self-check\"", "\"worker\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "problem", "WEB-INF/web.xml"})
  void thereIsNothingElse(String path) {
    assertThat(anyone.get(path).statusCode()).isEqualTo(404);
  }
}
