package org.healthworker.bench;

import java.time.Duration;
import org.healthworker.collect.CollectionBenchmark;

/** Runs the benchmark that {@code -Dbench} names. */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    int rounds = Integer.getInteger("bench.rounds");
    try {
      switch (args[0]) {
        case "tasks" -> TaskBenchmark.run(rounds, Integer.getInteger("bench.tasks"));
        case "collection" -> CollectionBenchmark.run(rounds);
        case "history" ->
            HistoryBenchmark.run(
                Long.getLong("bench.rows"), Duration.ofSeconds(Long.getLong("bench.seconds")));
        default ->
            throw new RefusedException(
                "-Dbench is \"" + args[0] + "\"; allowed are tasks, collection and history.");
      }
    } catch (RefusedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
