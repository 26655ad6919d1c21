package org.healthworker.cli;

import java.util.stream.Stream;

/** Of a metric, as a word of its name tells. */
enum Unit {
  PERCENT("percent", " %", "%", 1),
  MILLISECONDS("ms", " ms", "ms", 1),
  SECONDS("seconds", " s", "s", 1),
  MEBIBYTES("mb", " MiB", "B", 1L << 20),
  GIBIBYTES("gb", " GiB", "B", 1L << 30),
  NONE("", "", "", 1);

  private final String word;
  private final String symbol;
  private final String perfdata;
  private final long factor;

  /**
   * One of them.
   *
   * @param word in names
   * @param perfdata the unit of performance data
   * @param factor how many of those it is
   */
  Unit(String word, String symbol, String perfdata, long factor) {
    this.word = word;
    this.symbol = symbol;
    this.perfdata = perfdata;
    this.factor = factor;
  }

  static Unit of(String word) {
    return Stream.of(values()).filter(unit -> unit.word.equals(word)).findFirst().orElse(NONE);
  }

  /** For people. */
  String symbol() {
    return symbol;
  }

  /** A value with the unit of measurement (UOM) that monitoring knows. */
  String perfdata(double value) {
    return number(value) + perfdata;
  }

  /** The same value without it. */
  String number(double value) {
    return Metric.plain(factor == 1 ? value : Math.rint(value * factor));
  }
}
