package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class CrossOriginIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String CHECK = "system/maintenance/health-check";
  private static final String EVIL = "https://evil.example";

  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @Test
  void ourOwnPageMayChangeThings() {
    String own = "http://" + SERVER.application().getAuthority();

    assertThat(post("Origin", own).statusCode()).isEqualTo(202);
  }

  @Test
  void thePageOfAnotherOriginMayNot() {
    HttpResponse<String> refused = post("Origin", EVIL);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.body())
        .contains("\"detail\":\"Origin is \\\"" + EVIL + "\\\"; allowed is that of the host asked");
  }

  @Test
  void whatTheBrowserCallsCrossSiteMayNot() {
    assertThat(post("Sec-Fetch-Site", "cross-site").body())
        .contains("Sec-Fetch-Site is \\\"cross-site\\\"; allowed is same-origin or none");
  }

  @Test
  void itMayEndNoSilenceEither() {
    HttpRequest.Builder end = operator.request("system/maintenance/silences/none");

    assertThat(operator.send(end.header("Origin", EVIL).DELETE()).statusCode()).isEqualTo(403);
  }

  @Test
  void whatChangesNothingIsAnsweredWhereverItComesFrom() {
    HttpRequest.Builder read = operator.request("system/maintenance/me");

    assertThat(operator.send(read.header("Origin", EVIL).GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void anOriginIsAllowedWhileTheWorkerRuns() throws IOException {
    String proxy = "https://health.example.com";
    assertThat(post("Origin", proxy).statusCode()).isEqualTo(403);

    SERVER.set("health.api.origins=" + proxy);
    try {
      await().atMost(Duration.ofSeconds(10)).until(() -> post("Origin", proxy).statusCode() == 202);
      assertThat(post("Origin", EVIL).statusCode()).isEqualTo(403);
    } finally {
      SERVER.set();
    }
  }

  private HttpResponse<String> post(String header, String value) {
    return operator.send(
        operator
            .request(CHECK)
            .header(header, value)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"checks\":[\"uptime\"]}")));
  }
}
