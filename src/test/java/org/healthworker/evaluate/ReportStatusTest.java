package org.healthworker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthworker.collect.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportStatusTest {
  @ParameterizedTest
  @CsvSource({
    "OK, OK, HEALTHY",
    "OK, WARNING, WARNING",
    "WARNING, OK, WARNING",
    "WARNING, ERROR, ERROR",
    "ERROR, OK, ERROR"
  })
  void theWorstCheckIsTheReports(Status first, Status second, ReportStatus status) {
    assertThat(ReportStatus.of(results(first, second), ReportStatus.WARNING)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "OK, HEALTHY, HEALTHY", "OK, WARNING, WARNING", "OK, ERROR, ERROR",
    "WARNING, HEALTHY, WARNING", "WARNING, WARNING, WARNING", "WARNING, ERROR, ERROR",
    "ERROR, HEALTHY, ERROR", "ERROR, WARNING, ERROR", "ERROR, ERROR, ERROR"
  })
  void anUnknownCheckCountsAsTheAdminSays(
      Status other, ReportStatus unknownCountsAs, ReportStatus status) {
    assertThat(ReportStatus.of(results(Status.UNKNOWN, other), unknownCountsAs)).isEqualTo(status);
  }

  @Test
  void aReportWithoutChecksIsHealthy() {
    assertThat(ReportStatus.of(List.of(), ReportStatus.ERROR)).isEqualTo(ReportStatus.HEALTHY);
  }

  @ParameterizedTest
  @EnumSource(ReportStatus.class)
  void aStatusIsReadFromItsWord(ReportStatus status) {
    assertThat(ReportStatus.of(status.toString())).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"HEALTHY, healthy", "WARNING, warning", "ERROR, error"})
  void theWordOfAStatusIsInLowerCase(ReportStatus status, String word) {
    assertThat(status).hasToString(word);
  }

  private static List<CheckResult> results(Status... statuses) {
    return Stream.of(statuses)
        .map(
            status ->
                new CheckResult(
                    status, new Measured.Failure("Not read."), Optional.empty(), Map.of()))
        .toList();
  }
}
