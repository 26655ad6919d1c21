package org.healthworker.metrics;

import io.prometheus.metrics.model.snapshots.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How the numbers of a field become those of a metric (Prometheus, "Metric and label naming").
 *
 * @param word the one in the field's name that tells its unit
 * @param unit the base unit; null for a mere number
 */
record BaseUnit(String word, Unit unit, DoubleUnaryOperator conversion) {
  /** Prometheus keeps names that end in {@code _count} to histograms. */
  static final BaseUnit NONE = new BaseUnit("count", null, number -> number);

  private static final List<BaseUnit> KNOWN =
      List.of(
          new BaseUnit("percent", Unit.RATIO, percent -> shifted(percent, -2)),
          new BaseUnit("ms", Unit.SECONDS, ms -> shifted(ms, -3)),
          new BaseUnit("seconds", Unit.SECONDS, seconds -> seconds),
          new BaseUnit("mb", Unit.BYTES, mb -> mb * (1L << 20)),
          new BaseUnit("gb", Unit.BYTES, gb -> gb * (1L << 30)));

  static BaseUnit of(String field) {
    List<String> words = words(field);
    return KNOWN.stream().filter(unit -> words.contains(unit.word)).findFirst().orElse(NONE);
  }

  double convert(Number number) {
    return conversion.applyAsDouble(number.doubleValue());
  }

  /** The metric of a check's field: the base unit stands last, and not where the word stood. */
  String metric(String check, String field) {
    var words = new ArrayList<String>(List.of("health", check.replace('-', '_')));
    words(field).stream().filter(other -> !other.equals(word)).forEach(words::add);
    if (unit != null) {
      words.add(unit.toString());
    }
    return String.join("_", words);
  }

  /** Decimal, so that 71.9 % is 0.719 and not 0.7190000000000001. */
  private static double shifted(double number, int places) {
    return BigDecimal.valueOf(number).scaleByPowerOfTen(places).doubleValue();
  }

  private static List<String> words(String field) {
    return List.of(field.split("_"));
  }
}
