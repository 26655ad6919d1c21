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
class NodesIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String NODES = "system/maintenance/nodes";

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());

  @Test
  void aWorkerIsShownWithItsLastSelfCheck() {
    soonMatches(
        "\"node\":\"under-test\",\"first_seen_at\":\"[^\"]+\",\"last_seen_at\":\"[^\"]+\","
            + "\"self_check_interval\":\"PT1M\",\"last_report_at\":\"[^\"]+\","
            + "\"last_task_id\":\"self:under-test:[^\"]+\","
            + "\"status\":\"(healthy|warning|error)\",\"status_since\":\"[^\"]+\",\"missing_since\":null");
  }

  @Test
  void aChangedIntervalIsToldByTheNextHeartbeat() throws IOException {
    SERVER.set("health.self-check.interval=off");
    try {
      soonMatches("\"node\":\"under-test\",[^}]*\"self_check_interval\":null");
    } finally {
      SERVER.set();
    }
    soonMatches("\"node\":\"under-test\",[^}]*\"self_check_interval\":\"PT1M\"");
  }

  @Test
  void anUnknownParameterIsRefused() {
    assertThat(viewer.get(NODES + "?node=a").body())
        .contains("\\\"node\\\" is not known; allowed are none");
  }

  @Test
  void nobodyReadsThemWithoutCredentials() {
    assertThat(SERVER.restOfAnyone().get(NODES).statusCode()).isEqualTo(401);
  }

  @Test
  void nothingIsPostedThere() {
    RestClient operator = SERVER.rest(SERVER.users().operator());

    assertThat(operator.post(NODES).statusCode()).isEqualTo(405);
  }

  private void soonMatches(String pattern) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(viewer.get(NODES).body()).containsPattern(pattern));
  }
}
