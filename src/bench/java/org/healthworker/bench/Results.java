package org.healthworker.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The samples of all rounds; the first bar is the one with which the others are compared. */
final class Results {
  private final Map<Integer, Map<String, List<Sample>>> samples = new LinkedHashMap<>();
  private final int rounds;
  private final int tasks;

  Results(int rounds, int tasks) {
    this.rounds = rounds;
    this.tasks = tasks;
  }

  void add(int inFlight, String bar, Sample sample) {
    samples
        .computeIfAbsent(inFlight, level -> new LinkedHashMap<>())
        .computeIfAbsent(bar, name -> new ArrayList<>())
        .add(sample);
  }

  /** Prints medians, then ratios: the median of those that each round gives. */
  void print(PrintStream out) {
    out.printf("Medians of %d rounds of %,d tasks%n%n", rounds, tasks);
    out.printf(
        "%9s  %-9s %22s %8s %8s   %s%n",
        "in flight", "bar", "tasks/s (least–most)", "p50 ms", "p99 ms", "CPU s per 1,000 tasks");
    out.printf("%61s   %7s %7s %9s%n", "", "server", "client", "database");
    samples.forEach(
        (inFlight, bars) -> bars.forEach((bar, all) -> printMedians(out, inFlight, bar, all)));
    out.printf("%n%9s  %-9s %22s %8s %8s   %7s%n", "", "", "tasks/s", "p50", "p99", "server");
    samples.forEach(
        (inFlight, bars) -> {
          var first = bars.entrySet().iterator().next();
          bars.forEach(
              (bar, all) -> {
                if (!bar.equals(first.getKey())) {
                  printRatios(out, inFlight, bar + " / " + first.getKey(), all, first.getValue());
                }
              });
        });
  }

  private static void printMedians(PrintStream out, int inFlight, String bar, List<Sample> all) {
    out.printf(
        "%9d  %-9s %8.0f %13s %8.2f %8.2f   %7.2f %7.2f %9.2f%n",
        inFlight,
        bar,
        median(all, Sample::tasksPerSecond),
        range(all),
        median(all, Sample::p50),
        median(all, Sample::p99),
        median(all, Sample::serverCpu),
        median(all, Sample::clientCpu),
        median(all, Sample::databaseCpu));
  }

  private static void printRatios(
      PrintStream out, int inFlight, String label, List<Sample> all, List<Sample> floor) {
    out.printf(
        "%9d  %-18s %13.2f %8.2f %8.2f   %7.2f%n",
        inFlight,
        label,
        ratio(all, floor, Sample::tasksPerSecond),
        ratio(all, floor, Sample::p50),
        ratio(all, floor, Sample::p99),
        ratio(all, floor, Sample::serverCpu));
  }

  private static String range(List<Sample> all) {
    var rates = all.stream().mapToDouble(Sample::tasksPerSecond).summaryStatistics();
    return String.format("(%.0f–%.0f)", rates.getMin(), rates.getMax());
  }

  private static double ratio(
      List<Sample> all, List<Sample> floor, ToDoubleFunction<Sample> value) {
    var ratios = new double[all.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = value.applyAsDouble(all.get(i)) / value.applyAsDouble(floor.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Sample> all, ToDoubleFunction<Sample> value) {
    return median(all.stream().mapToDouble(value).toArray());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
