package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.history.SelfChecks;
import org.healthworker.report.TaskId;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InsideBuiltWar({Results.class, HandCount.class, SelfChecks.class})
class BacktestIT {
  private static final ProposedThresholds LOWERED =
      new ProposedThresholds(
          Map.of(
              "memory",
              new ProposedThresholds.OfCheck(
                  Optional.of(new Thresholds(70, 90, SettingSource.DEFAULT)), Map.of())));

  @Inject private Backtest backtest;
  @Inject private Results results;
  @Inject private SelfChecks selfChecks;

  /** Young enough to be kept, and when no other node has any. */
  private final Instant start =
      Instant.now().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void deleteStored() throws Exception {
    await().atMost(Duration.ofSeconds(60)).until(() -> selfChecks.areFolded(node));
    selfChecks.delete(node);
  }

  @Test
  void aLoweredThresholdDiffersInExactlyWhatAHandCountSays() throws Exception {
    storeFolded(HandCount.PERCENT_USED);

    BacktestResult result = run(Optional.of(node), start.plusSeconds(15));

    HandCount.expect(result, this::number);
  }

  @Test
  void theRangeEndsBeforeItsEnd() throws Exception {
    storeFolded(HandCount.PERCENT_USED);

    BacktestResult result = run(Optional.empty(), start.plusSeconds(14));

    assertThat(result.selfChecks()).isEqualTo(14);
  }

  @Test
  void manyPagesAreReadInTheOrderInWhichTheyWereStored() throws Exception {
    storeFolded(Collections.nCopies(1001, 75.0));

    BacktestResult result = run(Optional.of(node), start.plusSeconds(1001));

    assertThat(result.selfChecks()).isEqualTo(1001);
    assertThat(result.reports().count()).isEqualTo(1001);
    assertThat(texts(result.added())).containsExactly("3 ok>warning");
  }

  @Test
  void nothingIsWritten() throws Exception {
    selfChecks.store(node, Results.documents(start, HandCount.PERCENT_USED));
    await()
        // Where resources can be looked up, by a bean that is used for the first time.
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(() -> results.changes(node).size() == 3);

    run(Optional.of(node), start.plusSeconds(15));

    assertThat(results.changes(node)).containsExactly("OK>WARNING", "WARNING>OK", "OK>ERROR");
  }

  @Test
  void whatIsNoReportIsCountedAndLeftOut() throws Exception {
    selfChecks.storeFolded(node, Map.of(start, "{"));
    selfChecks.storeFolded(node, Results.documents(start.plusSeconds(1), List.of(75.0)));

    BacktestResult result = run(Optional.of(node), start.plusSeconds(15));

    assertThat(result.unreadable()).isEqualTo(1);
    assertThat(result.reports().count()).isEqualTo(1);
  }

  private void storeFolded(List<Double> percentUsed) throws Exception {
    selfChecks.storeFolded(node, Results.documents(start, percentUsed));
  }

  private BacktestResult run(Optional<String> ofNode, Instant to) throws Exception {
    return backtest.run(LOWERED, new BacktestRange(ofNode, start, to)).orElseThrow();
  }

  private List<String> texts(Counted<Transition> transitions) {
    return HandCount.texts(transitions, this::number);
  }

  /** Counted from one; the ID ends in the time. */
  private int number(TaskId taskId) {
    long millis = Long.parseLong(taskId.value().replaceFirst(".*:", ""));
    return 1 + (int) Duration.between(start, Instant.ofEpochMilli(millis)).toSeconds();
  }
}
