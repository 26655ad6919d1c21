package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class PreferIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String CHECK = "system/maintenance/health-check";
  private static final String REPORTS = "system/maintenance/reports?limit=1";
  private static final int MOST = 32;

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @Test
  void whoeverWaitsGetsTheStoredReport() {
    HttpResponse<String> answer = operator.send(preferring("wait=5"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(applied(answer)).containsExactly("wait=5");
    String location = answer.headers().firstValue("Content-Location").orElseThrow();
    assertThat(viewer.get(location).body()).isEqualTo(answer.body());
  }

  @Test
  void nobodyWaitsLongerThanFiveSeconds() {
    HttpResponse<String> answer = operator.send(preferring("respond-async, wait=600"));

    assertThat(applied(answer)).containsExactly("wait=5");
  }

  @Test
  void whatIsNotThereInTimeIsStillQueued() {
    SERVER.broker().pauseTasks();
    HttpResponse<String> answer;
    try {
      answer = operator.send(preferring("wait=1"));
    } finally {
      SERVER.broker().resumeTasks();
    }

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(applied(answer)).containsExactly("wait=1");
    assertThat(answer.body()).startsWith("{\"status\":\"queued\",\"task_id\":\"");
    String location = answer.headers().firstValue("Location").orElseThrow();
    await().atMost(Duration.ofSeconds(10)).until(() -> viewer.get(location).statusCode() == 200);
  }

  @Test
  void aPreferenceThatIsMalformedIsIgnored() {
    HttpResponse<String> answer = operator.send(preferring("wait=soon"));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(applied(answer)).isEmpty();
  }

  @Test
  void whileManyWaitTheNextOneIsAnsweredAtOnceAndSoIsEverybodyElse() {
    SERVER.broker().pauseTasks();
    List<CompletableFuture<HttpResponse<String>>> all;
    try {
      all = oneMoreThanMayWait();
      HttpResponse<String> first = firstOf(all);
      assertThat(first.statusCode()).isEqualTo(202);
      assertThat(applied(first)).isEmpty();

      assertThat(viewer.get(REPORTS).statusCode()).isEqualTo(200);
      assertThat(all.stream().filter(CompletableFuture::isDone)).hasSize(1);
    } finally {
      SERVER.broker().resumeTasks();
    }
    assertThat(all.stream().map(CompletableFuture::join).filter(PreferIT::hasWaited)).hasSize(MOST);
  }

  @Test
  void whoeverWentAwayLeavesRoomForOthers() {
    SERVER.broker().pauseTasks();
    try {
      List<CompletableFuture<HttpResponse<String>>> all = oneMoreThanMayWait();
      assertThat(hasWaited(firstOf(all))).isFalse();
      all.forEach(answer -> answer.cancel(true));

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> hasWaited(operator.send(preferring("wait=1"))));
    } finally {
      SERVER.broker().resumeTasks();
    }
  }

  private List<CompletableFuture<HttpResponse<String>>> oneMoreThanMayWait() {
    return Stream.generate(() -> operator.sendAsync(preferring("wait=5"))).limit(MOST + 1).toList();
  }

  private static HttpResponse<String> firstOf(List<CompletableFuture<HttpResponse<String>>> all) {
    CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).join();
    return all.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow().join();
  }

  private HttpRequest.Builder preferring(String preference) {
    return operator.request(CHECK).header("Prefer", preference).POST(BodyPublishers.noBody());
  }

  private static List<String> applied(HttpResponse<String> answer) {
    return answer.headers().allValues("Preference-Applied");
  }

  private static boolean hasWaited(HttpResponse<String> answer) {
    return !applied(answer).isEmpty();
  }
}
