package org.healthworker.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Map;
import org.healthworker.collect.Measured;
import org.healthworker.collect.MeasurementOfParts;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.report.Field;

/** Turns the results of checks into metrics, by the names of their fields: it knows no check. */
final class CheckMetrics {
  private final Families families = new Families();

  private CheckMetrics() {}

  /** What is not known is absent. */
  static MetricSnapshots of(Map<String, CheckResult> results, ReportStatus status) {
    var metrics = new CheckMetrics();
    metrics.families.state("health_report_status", "The worst of the checks", Labels.EMPTY, status);
    results.forEach(metrics::add);
    return metrics.families.build();
  }

  private void add(String check, CheckResult result) {
    Labels labels = Labels.of("check", check);
    families.state("health_check_status", "How the check stands", labels, result.status());
    if (result.measured() instanceof Measured.Value value) {
      families.gauge(
          "health_check_measured_timestamp_seconds",
          Unit.SECONDS,
          "When it was measured, since the epoch",
          labels,
          value.at().toEpochMilli() / 1e3);
      if (value.measurement() instanceof MeasurementOfParts whole) {
        String part = singular(Field.ofParts((Record) whole));
        result.parts().forEach((alias, of) -> addPart(check, part, alias, of));
      } else {
        addFields(check, Labels.EMPTY, result);
      }
    }
  }

  private void addPart(String check, String part, String alias, CheckResult result) {
    Labels labels = Labels.of(part, alias);
    String name = BaseUnit.NONE.metric(check, part + "_status");
    families.state(name, "How the " + part + " stands", labels, result.status());
    addFields(check, labels, result);
  }

  private void addFields(String check, Labels labels, CheckResult result) {
    if (result.measured() instanceof Measured.Value value) {
      new FieldMetrics(families, check, labels)
          .add((Record) value.measurement(), result.thresholds());
    }
  }

  /** The label of one of them: {@code mount} for {@code mounts}. */
  private static String singular(String parts) {
    return parts.replaceFirst("s$", "");
  }
}
