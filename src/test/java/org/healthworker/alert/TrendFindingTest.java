package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.history.FoldedReport;
import org.healthworker.history.SeriesTrend;
import org.healthworker.report.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendFindingTest {
  private static final Instant AT = Instant.parse("2026-11-28T08:00:00Z");
  private static final FoldedReport REPORT =
      new FoldedReport(new TaskId("self:app-1:x:1"), "app-1", AT, AT, Map.of());
  private static final SeriesTrend ROOT =
      SampleTrends.series("root.percent_used", 71.94, 1.456, 0.001);

  @Test
  void anExpectedErrorSaysFromWhereHowFastAndWhen() {
    assertThat(TrendFinding.of(new TrendPolicy.Expected(ROOT, Duration.ofMinutes(959)), REPORT))
        .isEqualTo(
            finding(
                OptionalDouble.of(71.94),
                OptionalDouble.of(95),
                "root.percent_used is 71.9, rises by 1.46 an hour and gets to its threshold 95 in"
                    + " about 15 h"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 min", "119, 119 min", "120, 2 h", "1500, 25 h"})
  void whatIsNearIsToldInMinutes(long minutes, String words) {
    var expected = new TrendPolicy.Expected(ROOT, Duration.ofMinutes(minutes));

    assertThat(TrendFinding.of(expected, REPORT).cause()).endsWith(" in about " + words);
  }

  @Test
  void theEndShowsTheSameMetric() {
    SeriesTrend other = SampleTrends.series("data.percent_used", 20, 0, 0.9);

    assertThat(TrendFinding.ofEnd(List.of(other, ROOT), Optional.of("root.percent_used"), REPORT))
        .isEqualTo(
            finding(
                OptionalDouble.of(71.94),
                OptionalDouble.of(95),
                "root.percent_used is 71.9 and no longer on its way to its threshold 95"));
  }

  @Test
  void withoutValuesTheEndSaysSo() {
    SeriesTrend gone = SampleTrends.series("root.percent_used", Optional.empty());

    assertThat(TrendFinding.ofEnd(List.of(gone), Optional.of("root.percent_used"), REPORT))
        .isEqualTo(
            finding(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "there are too few values to go on expecting an error"));
  }

  private static Finding finding(OptionalDouble value, OptionalDouble threshold, String cause) {
    return new Finding(
        Optional.of("root.percent_used"),
        value,
        threshold,
        Optional.of("self:app-1:x:1"),
        AT,
        cause);
  }
}
