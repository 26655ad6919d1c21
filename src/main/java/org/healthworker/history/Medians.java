package org.healthworker.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Middle values, which single values far away do not move. */
final class Medians {
  private Medians() {}

  /**
   * The middle of the values, or the mean of the two in the middle.
   *
   * @param values at least one, in any order; left as they are
   */
  static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted);
  }

  static double ofSorted(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * One value for each bucket of time that has any: their median, at the median of their times, so
   * that those of a straight line stand on that line.
   *
   * @param values in any order, none before {@code from}
   * @param bucket how long each is, from {@code from} on; at least a millisecond
   */
  static List<TimedValue> perBucket(List<TimedValue> values, Instant from, Duration bucket) {
    var buckets = new TreeMap<Long, List<TimedValue>>();
    for (TimedValue value : values) {
      long number = Duration.between(from, value.at()).toMillis() / bucket.toMillis();
      buckets.computeIfAbsent(number, n -> new ArrayList<>()).add(value);
    }
    return buckets.values().stream().map(Medians::of).toList();
  }

  private static TimedValue of(List<TimedValue> values) {
    double millis = of(values, value -> value.at().toEpochMilli());
    return new TimedValue(Instant.ofEpochMilli(Math.round(millis)), of(values, TimedValue::value));
  }

  private static double of(List<TimedValue> values, ToDoubleFunction<TimedValue> number) {
    return of(values.stream().mapToDouble(number).toArray());
  }
}
