package org.healthworker.cli;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The course of a number in one line, from its least to its greatest value. */
final class Sparkline {
  private static final String LEVELS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /** A gap where there is no value. */
  static String of(List<Optional<Double>> values) {
    DoubleSummaryStatistics all =
        values.stream().flatMap(Optional::stream).mapToDouble(value -> value).summaryStatistics();
    return values.stream()
        .map(value -> value.map(each -> level(each, all)).orElse(" "))
        .collect(Collectors.joining());
  }

  private static String level(double value, DoubleSummaryStatistics all) {
    double range = all.getMax() - all.getMin();
    double share = range > 0 ? (value - all.getMin()) / range : 0;
    return String.valueOf(LEVELS.charAt((int) Math.round(share * (LEVELS.length() - 1))));
  }
}
