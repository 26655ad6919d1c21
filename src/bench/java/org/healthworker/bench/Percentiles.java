package org.healthworker.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Nanoseconds as a line of milliseconds. */
final class Percentiles {
  private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private Percentiles() {}

  static double p95(Histogram times) {
    return times.getValueAtPercentile(95) / NANOS;
  }

  static void print(String what, Histogram times) {
    System.out.printf(
        "%-32s %7d %9.2f %9.2f %9.2f%n",
        what,
        times.getTotalCount(),
        times.getValueAtPercentile(50) / NANOS,
        p95(times),
        times.getMaxValue() / NANOS);
  }

  static void printHead() {
    System.out.printf("%n%-32s %7s %9s %9s %9s%n", "", "number", "p50 ms", "p95 ms", "most ms");
  }
}
