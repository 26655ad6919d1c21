package org.healthworker.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A number of a check.
 *
 * @param field its name in the report, in which its unit stands
 */
record Metric(String field, double value) {
  boolean isFinite() {
    return Double.isFinite(value);
  }

  Unit unit() {
    return parts().stream()
        .map(Unit::of)
        .filter(unit -> unit != Unit.NONE)
        .findFirst()
        .orElse(Unit.NONE);
  }

  /** Such as {@code 31.0 % heap used}. */
  String text() {
    return plain(value) + unit().symbol() + " " + label();
  }

  private String label() {
    return parts().stream()
        .filter(part -> Unit.of(part) == Unit.NONE)
        .collect(Collectors.joining(" "));
  }

  private List<String> parts() {
    return Arrays.asList(field.split("_"));
  }

  /** The words of a field's name. */
  static String words(String field) {
    return field.replace('_', ' ');
  }

  /** Never in scientific notation; without a fraction where a large number has none. */
  static String plain(double value) {
    boolean isWhole = Math.rint(value) == value;
    return (isWhole ? BigDecimal.valueOf(value).setScale(0) : BigDecimal.valueOf(value))
        .toPlainString();
  }
}
