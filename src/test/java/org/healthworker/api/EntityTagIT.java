package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstBuiltWar
class EntityTagIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String BASE = "system/maintenance/";

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me",
        "nodes",
        "alerts",
        "reports?limit=1",
        "thresholds",
        "history?check=memory&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z"
      })
  void whatHasNotChangedIsNotSentAgain(String path) {
    // Some of it may change just between the two calls.
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> expectSentOnce(BASE + path));
  }

  @Test
  void anOutcomeIsNotSentAgain() {
    HttpResponse<String> done =
        operator.send(
            operator
                .request(BASE + "health-check")
                .header("Prefer", "wait=5")
                .POST(BodyPublishers.noBody()));

    expectSentOnce(done.headers().firstValue("Content-Location").orElseThrow());
  }

  @Test
  void aTrendChangesWithTheTimeThatItCountsFrom() {
    String tag = tag(viewer.get(BASE + "trends"));

    assertThat(get(BASE + "trends", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherUsersAnswerIsAnotherOne() {
    String tag = tag(viewer.get(BASE + "thresholds"));

    assertThat(get(BASE + "thresholds", tag).statusCode()).isEqualTo(304);
    assertThat(
            operator
                .send(operator.request(BASE + "thresholds").header("If-None-Match", tag).GET())
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"another\"", "W/\"another\", \"a third\"", "nonsense"})
  void whoeverKnowsSomethingElseIsSentTheAnswer(String tag) {
    assertThat(get(BASE + "me", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void oneOfSeveralTagsIsEnough() {
    String tag = tag(viewer.get(BASE + "me"));

    assertThat(get(BASE + "me", "\"another\", " + tag).statusCode()).isEqualTo(304);
  }

  @Test
  void itDoesNotMatterWhetherATagIsWeak() {
    String strong = tag(viewer.get(BASE + "me")).replaceFirst("^W/", "");

    assertThat(get(BASE + "me", strong).statusCode()).isEqualTo(304);
  }

  @Test
  void anyTagIsEnoughForWhoeverNamesNone() {
    assertThat(get(BASE + "me", "*").statusCode()).isEqualTo(304);
  }

  @Test
  void aProblemHasNoTag() {
    assertThat(viewer.get(BASE + "tasks/nobodys").headers().firstValue("ETag")).isEmpty();
  }

  private void expectSentOnce(String path) {
    HttpResponse<String> first = viewer.get(path);

    HttpResponse<String> again = get(path, tag(first));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(tag(again)).isEqualTo(tag(first));
    assertThat(again.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
    assertThat(again.headers().allValues("Vary")).containsExactly("Authorization");
  }

  private HttpResponse<String> get(String path, String tag) {
    return viewer.send(viewer.request(path).header("If-None-Match", tag).GET());
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
