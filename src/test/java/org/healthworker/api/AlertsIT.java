package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.healthworker.server.RestClient.json;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class AlertsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String ALERTS = "system/maintenance/alerts";
  private static final String OF_MEMORY = "check=memory&node=under-test";
  private static final String SILENCES = "system/maintenance/silences";

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @BeforeEach
  void checkEachSecond() throws IOException {
    warnAt(90);
    awaitOpen(0);
  }

  /** Not after each: a worker that checks itself seldom sees changes seldom. */
  @AfterAll
  static void checkAsUsual() throws IOException {
    SERVER.set();
  }

  @Test
  void whatIsWorseInThreeSelfChecksIsAnAlertUntilItIsBetterInTwo() throws IOException {
    warnAt(0);
    awaitOpen(1);
    JsonObject alert = alerts(OF_MEMORY + "&open=true").get(0);
    assertThat(alert.getString("kind")).isEqualTo("check");
    assertThat(alert.getString("node")).isEqualTo("under-test");
    assertThat(alert.getString("state")).isEqualTo("warning");
    assertThat(alert.getString("previous")).isEqualTo("ok");
    assertThat(alert.getString("metric")).isEqualTo("percent_used");
    assertThat(alert.getJsonNumber("threshold").doubleValue()).isZero();
    assertThat(alert.getBoolean("open")).isTrue();

    warnAt(90);
    awaitOpen(0);
    List<JsonObject> lastTwo = alerts(OF_MEMORY).subList(0, 2);
    assertThat(lastTwo).extracting(a -> a.getString("state")).containsExactly("ok", "warning");
    assertThat(lastTwo).extracting(a -> a.getBoolean("open")).containsOnly(false);
    assertThat(lastTwo.get(1).getString("alert_id")).isEqualTo(alert.getString("alert_id"));
  }

  @Test
  void theCursorsLeadThroughAllPages() throws IOException {
    warnAt(0);
    awaitOpen(1);
    warnAt(90);
    awaitOpen(0);
    List<JsonObject> whole = alerts(OF_MEMORY);

    String query = OF_MEMORY + "&limit=1";
    for (JsonObject expected : whole) {
      JsonObject page = viewer.getJson(ALERTS + "?" + query);
      assertThat(page.getJsonArray("alerts")).containsExactly(expected);
      query = OF_MEMORY + "&limit=1&cursor=" + page.getString("next_cursor", "");
    }
    assertThat(query).endsWith("cursor=");
  }

  @Test
  void aSilenceIsListedUntilItIsEnded() {
    String until = Instant.now().plus(Duration.ofHours(1)).toString();

    HttpResponse<String> added =
        operator.post(
            SILENCES,
            "{\"node\":\"nobody\",\"check\":\"disk\",\"until\":\"%s\",\"reason\":\"moving it\"}"
                .formatted(until));

    assertThat(added.statusCode()).isEqualTo(201);
    JsonObject silence = json(added);
    String id = silence.getString("id");
    assertThat(added.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith(SILENCES + "/" + id));
    assertThat(silence.getString("created_by")).isEqualTo(SERVER.users().operator().name());
    assertThat(silences()).contains(silence);

    assertThat(operator.delete(SILENCES + "/" + id).statusCode()).isEqualTo(204);
    assertThat(silences()).doesNotContain(silence);
    assertThat(operator.delete(SILENCES + "/" + id).statusCode()).isEqualTo(204);
  }

  @Test
  void whatIsNotSaidIsSilencedOfAll() {
    String until = Instant.now().plus(Duration.ofHours(1)).toString();

    JsonObject silence =
        json(operator.post(SILENCES, "{\"until\":\"%s\",\"reason\":\"a move\"}".formatted(until)));

    assertThat(operator.delete(SILENCES + "/" + silence.getString("id")).statusCode())
        .isEqualTo(204);
    assertThat(silence.isNull("node")).isTrue();
    assertThat(silence.isNull("check")).isTrue();
  }

  @Test
  void thereIsNoSilenceOfAnotherId() {
    assertThat(operator.delete(SILENCES + "/none").statusCode()).isEqualTo(404);
    assertThat(operator.delete(SILENCES + "/a%20b").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyAnOperatorMaySilence() {
    assertThat(viewer.post(SILENCES, "{}").statusCode()).isEqualTo(403);
    assertThat(viewer.delete(SILENCES + "/none").statusCode()).isEqualTo(403);
    assertThat(SERVER.restOfAnyone().get(ALERTS).statusCode()).isEqualTo(401);
  }

  private static void warnAt(int percent) throws IOException {
    SERVER.set("health.self-check.interval=PT1S", "health.threshold.memory.warning=" + percent);
  }

  private void awaitOpen(int number) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(alerts(OF_MEMORY + "&open=true")).hasSize(number));
  }

  private List<JsonObject> alerts(String query) {
    return viewer
        .getJson(ALERTS + "?" + query)
        .getJsonArray("alerts")
        .getValuesAs(JsonObject.class);
  }

  private List<JsonObject> silences() {
    return viewer.getJson(ALERTS).getJsonArray("silences").getValuesAs(JsonObject.class);
  }
}
