package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;
import org.awaitility.core.ThrowingRunnable;
import org.healthworker.history.SelfChecks;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InsideBuiltWar({Results.class, SelfChecks.class})
class TrendAlertsIT {
  private static final String HORIZON = "health.alert.forecast-horizon";
  private static final String DOCUMENT =
      """
      {"timestamp":"%s","checks":{"memory":{"status":"ok","percent_used":%s,\
      "thresholds":{"warning":80,"error":95,"source":"default"}}}}""";

  @Inject private Results results;
  @Inject private SelfChecks selfChecks;

  /** Of a day that is young enough to be kept. */
  private final Instant start =
      Instant.now().minus(8, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);

  /** A node that does not check itself has no open alerts. */
  @BeforeEach
  void knowNode() throws Exception {
    selfChecks.update(
        "insert into worker_node (node, interval_seconds) values ('" + node + "', 3600)");
  }

  @AfterEach
  void forgetNode() throws Exception {
    selfChecks.forget(node);
  }

  @AfterEach
  void switchOn() {
    System.clearProperty(HORIZON);
  }

  @Test
  void anErrorThatIsExpectedWithinTheHorizonIsAnAlert() throws Exception {
    storeADay(0, hours -> 40.02 + 1.5 * hours);

    soon(() -> assertThat(results.changes(node)).containsExactly("OK>WARNING"));
    assertThat(results.strings("select text from alert where node = '" + node + "'"))
        .containsExactly(
            "the trend of memory of "
                + node
                + " is in warning since "
                + at(23.5).toString().replace("Z", ".000Z")
                + ": percent_used is 75.3, rises by"
                + " 1.5 an hour and gets to its threshold 95 in about 13 h (task self:"
                + node
                + ":"
                + at(23.5).toEpochMilli()
                + ")");
  }

  @Test
  void whatIsFurtherAwayIsNone() throws Exception {
    storeADay(0, hours -> 42.5 + hours);
    awaitLook();

    assertThat(results.changes(node)).isEmpty();
  }

  @Test
  void whatLastsIsOneAlertUntilItIsMuchFurtherAway() throws Exception {
    storeADay(0, hours -> 40.02 + 1.5 * hours);
    soon(() -> assertThat(results.changes(node)).containsExactly("OK>WARNING"));

    storeADay(1, hours -> 42.5 + hours);
    awaitLook();
    assertThat(results.changes(node)).containsExactly("OK>WARNING");

    storeADay(2, hours -> 60 + 0.5 * hours);
    soon(() -> assertThat(results.changes(node)).containsExactly("OK>WARNING", "WARNING>OK"));
  }

  @Test
  void whatIsClearedIsOkAgain() throws Exception {
    storeADay(0, hours -> 40.02 + 1.5 * hours);
    soon(() -> assertThat(results.changes(node)).containsExactly("OK>WARNING"));

    storeADay(0.5, hours -> 40);

    soon(() -> assertThat(results.changes(node)).containsExactly("OK>WARNING", "WARNING>OK"));
  }

  @Test
  void whereTrendsAreSwitchedOffNoneIsAnAlert() throws Exception {
    System.setProperty(HORIZON, "off");
    storeADay(0, hours -> 40.02 + 1.5 * hours);
    awaitLook();
    assertThat(results.changes(node)).isEmpty();

    System.clearProperty(HORIZON);
    storeADay(1, hours -> 40.02 + 1.5 * hours);
    soon(() -> assertThat(results.changes(node)).containsExactly("OK>WARNING"));

    System.setProperty(HORIZON, "off");
    storeADay(2, hours -> 40.02 + 1.5 * hours);
    soon(() -> assertThat(results.changes(node)).containsExactly("OK>WARNING", "WARNING>OK"));
  }

  /** Every half hour, in one transaction, so that they are looked at once. */
  private void storeADay(double day, DoubleUnaryOperator percentUsed) throws SQLException {
    var documents = new HashMap<Instant, String>();
    for (double hours = 0; hours < 24; hours += 0.5) {
      Instant at = at(24 * day + 0.01 * day + hours);
      documents.put(at, DOCUMENT.formatted(at, percentUsed.applyAsDouble(hours)));
    }
    selfChecks.store(node, documents);
  }

  private Instant at(double hours) {
    return start.plusMillis(Math.round(hours * 3_600_000));
  }

  /** All of the node is folded, and a tick of the fold has begun and ended since. */
  private void awaitLook() throws SQLException {
    soon(() -> assertThat(selfChecks.areFolded(node)).isTrue());
    for (int i = 0; i < 2; i++) {
      awaitTick();
    }
  }

  private void awaitTick() throws SQLException {
    String before = watched();
    soon(() -> assertThat(watched()).isNotEqualTo(before));
  }

  private String watched() throws SQLException {
    return results.strings("select watched_ms from alert_watch").get(0);
  }

  private static void soon(ThrowingRunnable assertion) {
    // Where resources can be looked up, by beans that are used for the first time.
    await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
  }
}
