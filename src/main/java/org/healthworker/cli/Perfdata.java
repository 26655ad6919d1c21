package org.healthworker.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Performance data by the Nagios Plugin Development Guidelines: {@code
 * 'label'=value[UOM];[warn];[crit];[min];[max]}.
 */
final class Perfdata {
  private Perfdata() {}

  static String of(List<Check> checks) {
    return checks.stream().flatMap(Perfdata::of).collect(Collectors.joining(" "));
  }

  private static Stream<String> of(Check check) {
    List<Metric> metrics = check.metrics();
    return metrics.stream()
        .filter(metric -> !isTotal(metric))
        .map(
            metric ->
                label(check, metric)
                    + '='
                    + metric.unit().perfdata(metric.value())
                    + ';'
                    + (isJudged(metric, metrics) ? levels(check) : ";")
                    + ";0;"
                    + greatest(metric, metrics));
  }

  /** Quotes, equals signs and bars would end it. */
  private static String label(Check check, Metric metric) {
    String label = String.join("_", check.names()) + "_" + metric.field();
    return "'" + label.replaceAll("['=|]", "_") + "'";
  }

  /** The first number, and inodes, which are judged by their mount's thresholds. */
  private static boolean isJudged(Metric metric, List<Metric> metrics) {
    return metric.equals(metrics.get(0)) || metric.field().endsWith("percent_used");
  }

  private static String levels(Check check) {
    return check
        .thresholds()
        .map(thresholds -> thresholds.warning() + ";" + thresholds.error())
        .orElse(";");
  }

  private static String greatest(Metric metric, List<Metric> metrics) {
    if (metric.unit() == Unit.PERCENT) {
      return "100";
    }
    return metrics.stream()
        .filter(other -> isTotal(other) && other.unit() == metric.unit())
        .findFirst()
        .map(total -> total.unit().number(total.value()))
        .orElse("");
  }

  /** The greatest that another can be. */
  private static boolean isTotal(Metric metric) {
    return metric.field().startsWith("total_");
  }
}
