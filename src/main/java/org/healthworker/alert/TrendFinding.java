package org.healthworker.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.history.FoldedReport;
import org.healthworker.history.SeriesTrend;
import org.healthworker.history.Trend;

/** Finds in the trends of a check what an alert shows of them. */
final class TrendFinding {
  private TrendFinding() {}

  /** What is expected to be in error. */
  static Finding of(TrendPolicy.Expected expected, FoldedReport report) {
    SeriesTrend series = expected.series();
    Trend trend = series.trend().orElseThrow();
    String cause =
        "%s is %s, rises by %s an hour and gets to its threshold %s in about %s"
            .formatted(
                series.metric(),
                rounded(trend.level(), 1),
                rounded(trend.perHour(), 2),
                rounded(series.thresholds().error(), 1),
                words(expected.in()));
    return finding(series, cause, report);
  }

  /**
   * What no error is expected of any more.
   *
   * @param metric of which one was
   */
  static Finding ofEnd(List<SeriesTrend> found, Optional<String> metric, FoldedReport report) {
    Optional<SeriesTrend> same =
        found.stream()
            .filter(series -> metric.filter(series.metric()::equals).isPresent())
            .filter(series -> series.trend().isPresent())
            .findFirst();
    return same.map(series -> ofEnd(series, report))
        .orElseGet(
            () ->
                new Finding(
                    metric,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Optional.of(report.taskId().value()),
                    report.storedAt(),
                    "there are too few values to go on expecting an error"));
  }

  private static Finding ofEnd(SeriesTrend series, FoldedReport report) {
    String cause =
        "%s is %s and no longer on its way to its threshold %s"
            .formatted(
                series.metric(),
                rounded(series.trend().orElseThrow().level(), 1),
                rounded(series.thresholds().error(), 1));
    return finding(series, cause, report);
  }

  private static Finding finding(SeriesTrend series, String cause, FoldedReport report) {
    return new Finding(
        Optional.of(series.metric()),
        OptionalDouble.of(series.trend().orElseThrow().level()),
        OptionalDouble.of(series.thresholds().error()),
        Optional.of(report.taskId().value()),
        report.storedAt(),
        cause);
  }

  private static String words(Duration duration) {
    return duration.compareTo(Duration.ofHours(2)) < 0
        ? duration.toMinutes() + " min"
        : duration.toHours() + " h";
  }

  private static String rounded(double number, int places) {
    return BigDecimal.valueOf(number)
        .setScale(places, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
