package org.healthworker.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what belongs to one metric, in whatever order it comes. */
final class Families {
  private final Map<String, GaugeSnapshot.Builder> gauges = new TreeMap<>();
  private final Map<String, StateSetSnapshot.Builder> stateSets = new TreeMap<>();

  /**
   * Adds a number.
   *
   * @param unit with which the name ends; null where there is none
   */
  void gauge(String name, Unit unit, String help, Labels labels, double value) {
    gauges
        .computeIfAbsent(name, n -> GaugeSnapshot.builder().name(n).unit(unit).help(help))
        .dataPoint(GaugeDataPointSnapshot.builder().labels(labels).value(value).build());
  }

  /** Adds which of all constants it is (OpenMetrics 1.0, "StateSet"). */
  void state(String name, String help, Labels labels, Enum<?> current) {
    var point = StateSetDataPointSnapshot.builder().labels(labels);
    for (Enum<?> constant : current.getDeclaringClass().getEnumConstants()) {
      point.state(constant.toString(), constant == current);
    }
    stateSets
        .computeIfAbsent(name, n -> StateSetSnapshot.builder().name(n).help(help))
        .dataPoint(point.build());
  }

  MetricSnapshots build() {
    MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
    gauges.values().forEach(family -> snapshots.metricSnapshot(family.build()));
    stateSets.values().forEach(family -> snapshots.metricSnapshot(family.build()));
    return snapshots.build();
  }
}
