package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class ThresholdsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String THRESHOLDS = "system/maintenance/thresholds";
  private static final String WARNING = "health.threshold.memory.warning";
  private static final Duration SOON = Duration.ofSeconds(10);

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @Test
  void everyJudgedCheckIsShownWithItsParts() {
    assertThat(viewer.get(THRESHOLDS).body())
        .isEqualTo(
            "{\"thresholds\":{"
                + "\"cpu\":{\"warning\":90,\"error\":95,\"source\":\"default\"},"
                + "\"disk\":{\"warning\":90,\"error\":95,\"source\":\"default\",\"parts\":{"
                + "\"root\":{\"warning\":90,\"error\":95,\"source\":\"default\"}}},"
                + "\"jvm\":{\"warning\":85,\"error\":95,\"source\":\"default\"},"
                + "\"memory\":{\"warning\":80,\"error\":95,\"source\":\"default\"},"
                + "\"network\":{\"warning\":500,\"error\":2000,\"source\":\"default\"},"
                + "\"tasks\":{\"warning\":100,\"error\":200,\"source\":\"default\"}},"
                + "\"refused\":[]}");
  }

  @Test
  void aWrongValueIsRefusedAtOnceAndTheLastGoodOneStays() {
    SERVER.setProperty(WARNING, "eighty");
    try {
      assertThat(viewer.get(THRESHOLDS).body())
          .contains("\"memory\":{\"warning\":80,\"error\":95,\"source\":\"default\"}")
          .contains("\"refused\":[{\"key\":\"" + WARNING + "\",\"value\":\"eighty\",\"detail\":\"");
    } finally {
      SERVER.removeProperty(WARNING);
    }
    assertThat(viewer.get(THRESHOLDS).body()).contains("\"refused\":[]");
  }

  @Test
  void aWarningAboveItsErrorIsRefusedAtOnce() {
    SERVER.setProperty(WARNING, "99");
    try {
      assertThat(viewer.get(THRESHOLDS).body())
          .contains("\"memory\":{\"warning\":80,")
          .contains("allowed is at most health.threshold.memory.error, which is 95.0");
    } finally {
      SERVER.removeProperty(WARNING);
    }
  }

  @Test
  void aValueInTheFileIsTakenWhileTheServerRuns() throws IOException {
    SERVER.set(WARNING + "=71");
    try {
      await().atMost(SOON).until(() -> operator.get(THRESHOLDS).body().contains(":71,"));
      assertThat(viewer.get(THRESHOLDS).body())
          .contains("\"memory\":{\"warning\":71,\"error\":95,\"source\":\"file\"}");
      assertThat(operator.get(THRESHOLDS).body())
          .contains("\"source_name\":\"HealthWorkerFile[source=/")
          .contains("/health-worker.properties]\"");
    } finally {
      SERVER.set();
    }
    await().atMost(SOON).until(() -> viewer.get(THRESHOLDS).body().contains("\"warning\":80,"));
  }

  @Test
  void onlyAnOperatorSeesTheNamesOfTheSources() {
    assertThat(viewer.get(THRESHOLDS).body()).doesNotContain("source_name");
    assertThat(operator.get(THRESHOLDS).body()).contains("\"source_name\":\"");
  }

  @Test
  void nobodySeesThemWithoutCredentials() {
    assertThat(SERVER.rest(null).get(THRESHOLDS).statusCode()).isEqualTo(401);
  }
}
