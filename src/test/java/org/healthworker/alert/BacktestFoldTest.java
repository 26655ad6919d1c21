package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.evaluate.Status;
import org.healthworker.history.FoldedCheck;
import org.healthworker.history.FoldedPart;
import org.healthworker.history.FoldedReport;
import org.healthworker.report.TaskId;
import org.junit.jupiter.api.Test;

class BacktestFoldTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
  private static final Thresholds STORED = new Thresholds(80, 95, SettingSource.DEFAULT);
  private static final Thresholds LOWERED = new Thresholds(70, 90, SettingSource.DEFAULT);
  private static final FoldedCheck BAD = SampleParts.check(Status.ERROR, part("", 96));

  private final BacktestFold fold = fold(Map.of("memory", LOWERED));

  @Test
  void aLoweredThresholdDiffersInExactlyWhatAHandCountSays() {
    BacktestResult result = replayHandCount(fold);

    HandCount.expect(result, BacktestFoldTest::number);
  }

  @Test
  void thresholdsThatWereInForceChangeNothing() {
    BacktestResult result = replayHandCount(fold(Map.of("memory", STORED)));

    assertThat(result.reports().count()).isZero();
    assertThat(result.added().count()).isZero();
    assertThat(result.removed().count()).isZero();
  }

  @Test
  void checksForWhichNothingIsProposedStayAsTheyWereJudged() {
    BacktestResult result = replayHandCount(fold(Map.of("cpu", LOWERED)));

    assertThat(result.reports().count()).isZero();
    assertThat(result.added().count()).isZero();
  }

  @Test
  void eachNodeIsFoldedByItself() {
    add("a", 1, memory(75));
    add("b", 2, memory(75));
    add("a", 3, memory(75));
    add("b", 4, memory(75));
    add("a", 5, memory(75));

    assertThat(texts(fold.result().added())).containsExactly("5 ok>warning");
    assertThat(fold.result().added().first().get(0).node()).isEqualTo("a");
  }

  @Test
  void aReportDiffersWhereAnotherCheckIsWorseThanWhatDiffers() {
    add("a", 1, Map.of("memory", memory(75).get("memory"), "cpu", BAD));

    DifferingReport differing = fold.result().reports().first().get(0);
    assertThat(differing.status()).isEqualTo(ReportStatus.ERROR);
    assertThat(differing.proposedStatus()).isEqualTo(ReportStatus.ERROR);
    assertThat(differing.checks())
        .isEqualTo(Map.of("memory", new DifferingReport.Difference(Status.OK, Status.WARNING)));
  }

  @Test
  void aPartIsJudgedByItsOwnProposal() {
    var ofRoot = new ProposedThresholds.OfCheck(Optional.empty(), Map.of("root", LOWERED));
    BacktestFold disks = fold(new ProposedThresholds(Map.of("disk", ofRoot)));

    disks.add(report("a", 1, Map.of("disk", SampleParts.check(Status.OK, part("data", 75)))));
    disks.add(report("a", 2, Map.of("disk", SampleParts.check(Status.OK, part("root", 75)))));

    assertThat(disks.result().reports().first())
        .extracting(report -> number(report.taskId()))
        .containsExactly(2);
  }

  @Test
  void whatCouldNotBeMeasuredStaysUnknown() {
    add("a", 1, Map.of("memory", SampleParts.check(Status.UNKNOWN, SampleParts.unknown("", "no"))));

    assertThat(fold.result().reports().count()).isZero();
  }

  @Test
  void aCheckThatIsSwitchedOffEndsItsAlertInBoth() {
    for (int number = 1; number <= 3; number++) {
      add("a", number, memory(75));
    }
    add("a", 4, Map.of());

    assertThat(texts(fold.result().added())).containsExactly("3 ok>warning", "4 warning>ok");
  }

  @Test
  void aProposedRecoveryIsThatOfThePolicy() {
    var recovering = new Thresholds(80, 95, OptionalDouble.of(70), SettingSource.DEFAULT);
    BacktestFold proposed = fold(Map.of("memory", recovering));
    for (double percentUsed : List.of(85.0, 85.0, 85.0, 75.0, 75.0)) {
      proposed.add(report("a", proposed.result().selfChecks() + 1, memory(percentUsed)));
    }

    assertThat(texts(proposed.result().removed())).containsExactly("5 warning>ok");
  }

  @Test
  void whatCannotBeReadIsCounted() {
    fold.leaveOut();

    assertThat(fold.result().unreadable()).isEqualTo(1);
    assertThat(fold.result().selfChecks()).isEqualTo(1);
  }

  private static BacktestResult replayHandCount(BacktestFold fold) {
    for (int i = 0; i < HandCount.PERCENT_USED.size(); i++) {
      fold.add(report("a", i + 1, memory(HandCount.PERCENT_USED.get(i))));
    }
    return fold.result();
  }

  private static BacktestFold fold(Map<String, Thresholds> proposed) {
    var checks = new HashMap<String, ProposedThresholds.OfCheck>();
    proposed.forEach(
        (check, own) ->
            checks.put(check, new ProposedThresholds.OfCheck(Optional.of(own), Map.of())));
    return fold(new ProposedThresholds(checks));
  }

  private static BacktestFold fold(ProposedThresholds proposed) {
    return new BacktestFold(new Policy(3, 2), StatusMapping.of(ReportStatus.WARNING), proposed);
  }

  private void add(String node, int number, Map<String, FoldedCheck> checks) {
    fold.add(report(node, number, checks));
  }

  private static FoldedReport report(String node, int number, Map<String, FoldedCheck> checks) {
    Instant at = START.plus(Duration.ofMinutes(number));
    return new FoldedReport(new TaskId("self:" + node + ":x:" + number), node, at, at, checks);
  }

  private static Map<String, FoldedCheck> memory(double percentUsed) {
    var part = part("", percentUsed);
    return Map.of("memory", SampleParts.check(part.status(), part));
  }

  private static FoldedPart part(String alias, double percentUsed) {
    return SampleParts.part(alias, Evaluation.of(percentUsed, STORED), percentUsed);
  }

  private static List<String> texts(Counted<Transition> transitions) {
    return HandCount.texts(transitions, BacktestFoldTest::number);
  }

  private static int number(TaskId taskId) {
    return Integer.parseInt(taskId.value().replaceFirst(".*:", ""));
  }
}
