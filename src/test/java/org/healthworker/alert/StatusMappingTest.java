package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.alert.SampleParts.check;
import static org.healthworker.alert.SampleParts.part;
import static org.healthworker.alert.SampleParts.unknown;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.evaluate.Status;
import org.healthworker.history.FoldedPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusMappingTest {
  private static final StatusMapping MAPPING = StatusMapping.of(ReportStatus.WARNING);

  @ParameterizedTest
  @CsvSource({"OK, RECOVERED", "WARNING, WARNING", "ERROR, ERROR"})
  void aCheckCountsAsItsStatus(Status status, Result result) {
    assertThat(MAPPING.result(check(status, part("", status, 85)))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"HEALTHY, RECOVERED", "WARNING, WARNING", "ERROR, ERROR"})
  void anUnknownCheckCountsAsItIsConfigured(ReportStatus as, Result result) {
    var unknown = check(Status.UNKNOWN, unknown("", "No answer within 2000 ms."));
    assertThat(StatusMapping.of(as).result(unknown)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"74.9, RECOVERED", "75, NEARLY_RECOVERED", "79.9, NEARLY_RECOVERED"})
  void aCheckHasRecoveredBelowItsRecovery(double percentUsed, Result result) {
    assertThat(MAPPING.result(check(Status.OK, recovering(percentUsed)))).isEqualTo(result);
  }

  @Test
  void aCheckHasRecoveredWhereAllItsPartsHave() {
    assertThat(MAPPING.result(check(Status.OK, recovering(10), recovering(76), recovering(20))))
        .isEqualTo(Result.NEARLY_RECOVERED);
  }

  @Test
  void aCheckWithoutPartsOrThresholdsHasRecovered() {
    var unjudged =
        new FoldedPart(
            "",
            Status.OK,
            Optional.empty(),
            Optional.of(Instant.EPOCH),
            Map.of("system_seconds", 5.0),
            Optional.empty());
    assertThat(MAPPING.result(check(Status.OK, unjudged))).isEqualTo(Result.RECOVERED);
    assertThat(MAPPING.result(check(Status.OK))).isEqualTo(Result.RECOVERED);
  }

  /** The queue that the broker did not tell of has no level, whatever else was measured. */
  @Test
  void whatIsUnknownIsNotJudgedByItsOtherNumbers() {
    var unknown =
        new FoldedPart(
            "",
            Status.UNKNOWN,
            Optional.empty(),
            Optional.of(Instant.EPOCH),
            Map.of("running", 100.0),
            Optional.of(new Thresholds(10, 20, OptionalDouble.of(5), SettingSource.DEFAULT)));
    assertThat(StatusMapping.of(ReportStatus.HEALTHY).result(check(Status.UNKNOWN, unknown)))
        .isEqualTo(Result.RECOVERED);
  }

  private static FoldedPart recovering(double percentUsed) {
    return part("p" + percentUsed, Status.OK, percentUsed, OptionalDouble.of(75));
  }
}
