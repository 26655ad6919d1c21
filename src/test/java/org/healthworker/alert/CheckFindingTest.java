package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.alert.SampleParts.check;
import static org.healthworker.alert.SampleParts.part;
import static org.healthworker.alert.SampleParts.unknown;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.evaluate.Status;
import org.healthworker.history.FoldedCheck;
import org.healthworker.history.FoldedPart;
import org.healthworker.report.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckFindingTest {
  private static final Instant SINCE = Instant.parse("2026-11-24T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "ERROR, 95, 'percent_used is 96.3, its threshold 95'",
    "WARNING, 80, 'percent_used is 96.3, its threshold 80'"
  })
  void theThresholdIsThatOfTheStateThatWasReached(
      AlertState state, double threshold, String cause) {
    assertThat(finding(check(Status.ERROR, part("", Status.ERROR, 96.3)), state))
        .isEqualTo(measured("percent_used", 96.3, threshold, cause));
  }

  @Test
  void theWorstPartIsShown() {
    FoldedCheck disk =
        check(
            Status.WARNING,
            part("a", Status.OK, 99),
            part("b", Status.WARNING, 81),
            part("c", Status.WARNING, 82),
            part("d", Status.WARNING, 80));

    assertThat(finding(disk, AlertState.WARNING))
        .isEqualTo(measured("c.percent_used", 82, 80, "c.percent_used is 82, its threshold 80"));
  }

  @Test
  void aPartThatCouldNotBeMeasuredIsShownWithItsError() {
    FoldedCheck disk =
        check(Status.UNKNOWN, part("a", Status.OK, 10), unknown("b", "No answer within 2000 ms."));

    Finding finding = finding(disk, AlertState.WARNING);

    assertThat(finding.cause()).isEqualTo("b could not be measured (No answer within 2000 ms)");
    assertThat(finding.metric()).isEmpty();
    assertThat(finding.value()).isEmpty();
    assertThat(finding.threshold()).isEmpty();
    assertThat(finding.taskId()).contains("self:app-1:x:1");
  }

  @Test
  void aWholeCheckThatCouldNotBeMeasuredHasNoAlias() {
    assertThat(finding(check(Status.UNKNOWN, unknown("", "No thread.")), AlertState.ERROR).cause())
        .isEqualTo("it could not be measured (No thread)");
  }

  @Test
  void theEndShowsWhatTheBeginningShowed() {
    FoldedCheck disk = check(Status.OK, part("a", Status.OK, 10), part("b", Status.OK, 70));

    assertThat(finding(disk, AlertState.OK, Optional.of("a.percent_used")))
        .isEqualTo(measured("a.percent_used", 10, 80, "a.percent_used is 10, its threshold 80"));
  }

  @Test
  void theEndShowsTheWorstPartWhereThatIsGone() {
    FoldedCheck disk = check(Status.OK, part("a", Status.OK, 10), part("b", Status.OK, 70));

    assertThat(finding(disk, AlertState.OK, Optional.of("c.percent_used")).metric())
        .contains("b.percent_used");
  }

  @Test
  void theBeginningShowsTheWorstPartWhateverWasShownBefore() {
    FoldedCheck disk = check(Status.ERROR, part("a", Status.OK, 10), part("b", Status.ERROR, 99));

    assertThat(finding(disk, AlertState.ERROR, Optional.of("a.percent_used")).metric())
        .contains("b.percent_used");
  }

  @Test
  void theThresholdOfTheEndIsTheRecovery() {
    FoldedPart recovering = part("", Status.OK, 70, OptionalDouble.of(75));

    assertThat(finding(check(Status.OK, recovering), AlertState.OK).threshold()).hasValue(75);
  }

  @Test
  void aCheckWithoutPartsHasAFindingToo() {
    assertThat(finding(check(Status.OK), AlertState.OK).cause()).isEqualTo("it has no parts");
  }

  private static Finding finding(FoldedCheck check, AlertState state) {
    return finding(check, state, Optional.empty());
  }

  private static Finding finding(FoldedCheck check, AlertState state, Optional<String> lastMetric) {
    var mapping = StatusMapping.of(ReportStatus.WARNING);
    return new CheckFinding(mapping, check, new TaskId("self:app-1:x:1"))
        .of(state, lastMetric, SINCE);
  }

  private static Finding measured(String metric, double value, double threshold, String cause) {
    return new Finding(
        Optional.of(metric),
        OptionalDouble.of(value),
        OptionalDouble.of(threshold),
        Optional.of("self:app-1:x:1"),
        SINCE,
        cause);
  }
}
