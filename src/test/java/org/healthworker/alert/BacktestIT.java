package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.history.SelfChecks;
import org.healthworker.report.TaskId;
import org.healthworker.server.Build;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class BacktestIT {
  /** So that no other node has any then. */
  private static final Instant START = Instant.parse("2003-02-01T00:00:00Z");

  private static final ProposedThresholds LOWERED =
      new ProposedThresholds(
          Map.of(
              "memory",
              new ProposedThresholds.OfCheck(
                  Optional.of(new Thresholds(70, 90, SettingSource.DEFAULT)), Map.of())));

  @Inject private Backtest backtest;
  @Inject private Results results;
  @Inject private SelfChecks selfChecks;

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);

  @Deployment
  static WebArchive built() {
    return Build.archiveForTestsInside()
        .addClasses(Results.class, HandCount.class, SelfChecks.class, Build.class);
  }

  @AfterEach
  void deleteStored() throws Exception {
    await().atMost(Duration.ofSeconds(60)).until(() -> selfChecks.areFolded(node));
    selfChecks.delete(node);
  }

  @Test
  void aLoweredThresholdDiffersInExactlyWhatAHandCountSays() throws Exception {
    storeFolded(HandCount.PERCENT_USED);

    BacktestResult result = run(Optional.of(node), START.plusSeconds(15));

    HandCount.expect(result, BacktestIT::number);
  }

  @Test
  void theRangeEndsBeforeItsEnd() throws Exception {
    storeFolded(HandCount.PERCENT_USED);

    BacktestResult result = run(Optional.empty(), START.plusSeconds(14));

    assertThat(result.selfChecks()).isEqualTo(14);
  }

  @Test
  void manyPagesAreReadInTheOrderInWhichTheyWereStored() throws Exception {
    storeFolded(Collections.nCopies(1001, 75.0));

    BacktestResult result = run(Optional.of(node), START.plusSeconds(1001));

    assertThat(result.selfChecks()).isEqualTo(1001);
    assertThat(result.reports().count()).isEqualTo(1001);
    assertThat(texts(result.added())).containsExactly("3 ok>warning");
  }

  @Test
  void nothingIsWritten() throws Exception {
    selfChecks.store(node, Results.documents(START, HandCount.PERCENT_USED));
    await()
        // Where resources can be looked up, by a bean that is used for the first time.
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(() -> results.changes(node).size() == 3);

    run(Optional.of(node), START.plusSeconds(15));

    assertThat(results.changes(node)).containsExactly("OK>WARNING", "WARNING>OK", "OK>ERROR");
  }

  @Test
  void whatIsNoReportIsCountedAndLeftOut() throws Exception {
    selfChecks.storeFolded(node, Map.of(START, "{"));
    selfChecks.storeFolded(node, Results.documents(START.plusSeconds(1), List.of(75.0)));

    BacktestResult result = run(Optional.of(node), START.plusSeconds(15));

    assertThat(result.unreadable()).isEqualTo(1);
    assertThat(result.reports().count()).isEqualTo(1);
  }

  private void storeFolded(List<Double> percentUsed) throws Exception {
    selfChecks.storeFolded(node, Results.documents(START, percentUsed));
  }

  private BacktestResult run(Optional<String> ofNode, Instant to) throws Exception {
    return backtest.run(LOWERED, new BacktestRange(ofNode, START, to)).orElseThrow();
  }

  private static List<String> texts(Counted<Transition> transitions) {
    return HandCount.texts(transitions, BacktestIT::number);
  }

  /** Counted from one; the ID ends in the time. */
  private static int number(TaskId taskId) {
    long millis = Long.parseLong(taskId.value().replaceFirst(".*:", ""));
    return 1 + (int) Duration.between(START, Instant.ofEpochMilli(millis)).toSeconds();
  }
}
