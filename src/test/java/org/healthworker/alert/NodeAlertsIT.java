package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.healthworker.history.SelfChecks;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InsideBuiltWar({Results.class, SelfChecks.class})
class NodeAlertsIT {
  @Inject private Results results;
  @Inject private SelfChecks selfChecks;

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);
  private final String ofNode = " where node = '" + node + "'";

  @AfterEach
  void forgetNode() throws Exception {
    selfChecks.forget(node);
  }

  @Test
  void aNodeWithoutAReportForThreeIntervalsIsMissingUntilItReports() throws Exception {
    results.store(node, Instant.now(), ".");
    soon(() -> assertThat(nodes()).isEqualTo(1));

    checksItselfEach(1);
    soon(() -> assertThat(results.changes(node)).containsExactly("OK>ERROR"));
    assertThat(results.strings("select text from alert" + ofNode))
        .singleElement()
        .asString()
        .startsWith("node " + node + " is missing since ")
        .contains(": it has not reported for three intervals of PT1S (task self:" + node);
    assertThat(results.strings("select missing_since from worker_node" + ofNode))
        .doesNotContainNull();

    results.store(node, Instant.now(), ".");
    soon(() -> assertThat(results.changes(node)).startsWith("OK>ERROR", "ERROR>OK"));
  }

  @Test
  void aNodeThatChecksItselfNoMoreIsNotMissing() throws Exception {
    results.store(node, Instant.now(), ".");
    soon(() -> assertThat(nodes()).isEqualTo(1));
    checksItselfEach(1);
    soon(() -> assertThat(results.changes(node)).containsExactly("OK>ERROR"));

    selfChecks.update("update worker_node set process = 'p', interval_seconds = null" + ofNode);

    soon(() -> assertThat(results.changes(node)).containsExactly("OK>ERROR", "ERROR>OK"));
    assertThat(results.strings("select missing_since from worker_node" + ofNode))
        .containsOnlyNulls();
  }

  @Test
  void aTimeInWhichNobodyCouldSeeItsReportsDoesNotCount() throws Exception {
    results.store(node, Instant.now(), ".");
    soon(() -> assertThat(nodes()).isEqualTo(1));
    checksItselfEach(60);
    // Another worker that does nothing, while an hour passes.
    selfChecks.update(
        "update lease set holder = 'another', until_at = current_timestamp + interval '4' second");
    selfChecks.update("update alert_watch set ticked_at = ticked_at - interval '1' hour");
    String pausedAt = results.strings("select ticked_at from alert_watch").get(0);

    soon(
        () ->
            assertThat(results.strings("select ticked_at from alert_watch").get(0))
                .isNotEqualTo(pausedAt));
    assertThat(results.changes(node)).isEmpty();
  }

  private long nodes() throws Exception {
    return selfChecks.count("select count(*) from worker_node" + ofNode);
  }

  private void checksItselfEach(int seconds) throws Exception {
    selfChecks.update("update worker_node set interval_seconds = " + seconds + ofNode);
  }

  private static void soon(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
  }
}
