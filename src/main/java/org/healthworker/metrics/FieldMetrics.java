package org.healthworker.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.List;
import java.util.Optional;
import org.healthworker.collect.Elements;
import org.healthworker.config.Thresholds;
import org.healthworker.report.Field;

/**
 * The numbers of one measurement and the thresholds that judge it, in base units. Other fields,
 * such as a path, are no metrics.
 */
record FieldMetrics(Families families, String check, Labels labels) {
  void add(Record measurement, Optional<Thresholds> thresholds) {
    List<Field> fields = Field.of(measurement);
    fields.forEach(this::add);
    fields.stream()
        .filter(Field::isNumber)
        .findFirst()
        .ifPresent(judged -> thresholds.ifPresent(levels -> add(judged, levels)));
  }

  private void add(Field field) {
    Elements elements = field.component().getAnnotation(Elements.class);
    if (field.value() instanceof Number number) {
      gauge(field, labels, number);
    } else if (field.value() instanceof List<?> list && elements != null) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof Number number) {
          gauge(field, labels.add(elements.label(), elements.values()[i]), number);
        }
      }
    }
  }

  private void gauge(Field field, Labels of, Number number) {
    BaseUnit unit = BaseUnit.of(field.name());
    String help = check + "." + field.name() + " of the last report, in base units";
    families.gauge(unit.metric(check, field.name()), unit.unit(), help, of, unit.convert(number));
  }

  private void add(Field judged, Thresholds thresholds) {
    addThreshold(judged, "warning", thresholds.warning());
    addThreshold(judged, "error", thresholds.error());
  }

  private void addThreshold(Field judged, String threshold, double level) {
    BaseUnit unit = BaseUnit.of(judged.name());
    families.gauge(
        unit.metric(check, "threshold"),
        unit.unit(),
        "From which level on the check " + check + " is in warning or in error",
        labels.add("threshold", threshold),
        unit.convert(level));
  }
}
