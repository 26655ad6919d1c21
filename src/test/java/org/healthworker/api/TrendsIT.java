package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AgainstBuiltWar
class TrendsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String TRENDS = "system/maintenance/trends";

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @Test
  void theHeapOfThisWorkerHasNoTrendYet() throws IOException {
    // The last self-check may be of another class, with other checks.
    SERVER.set("health.self-check.interval=PT1S");
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(viewer.get(TRENDS + "?check=jvm&node=under-test").body())
                      .contains("\"window\":\"PT24H\",\"trends\":[{\"node\":\"under-test\",")
                      .contains(
                          "\"check\":\"jvm\",\"metric\":\"heap_percent_used\","
                              + "\"thresholds\":{\"warning\":85,\"error\":95,\"source\":\"default\"},"
                              + "\"trend\":null,\"until_warning\":{\"none\":\"too few values\"},"
                              + "\"until_error\":{\"none\":\"too few values\"}}]}"));
    } finally {
      SERVER.set();
    }
  }

  @Test
  void ofANodeThatWasNeverSeenThereAreNone() {
    assertThat(viewer.get(TRENDS + "?node=nobody").body()).endsWith("\"trends\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metric=root | \"metric\" is not known; allowed are check, node",
        "check=cpu | check is \"cpu\"; allowed is one of disk, memory, jvm",
        "check=disk&check=jvm | check is given more than once; allowed is one value",
        "node=a%20b | node is \"a b\"; allowed is 1 to 32 of A-Z a-z 0-9 . _ : -"
      })
  void aWrongParameterIsRefusedWithASentence(String query, String detail) {
    HttpResponse<String> refused = viewer.get(TRENDS + "?" + query);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(detail.replace("\"", "\\\""));
  }

  @Test
  void nobodyReadsThemWithoutCredentials() {
    assertThat(SERVER.rest(null).get(TRENDS).statusCode()).isEqualTo(401);
  }

  @Test
  void nothingIsPostedThere() {
    assertThat(operator.post(TRENDS).statusCode()).isEqualTo(405);
  }
}
