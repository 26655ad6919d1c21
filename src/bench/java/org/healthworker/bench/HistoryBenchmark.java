package org.healthworker.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.healthworker.server.Build;
import org.healthworker.server.Folders;
import org.healthworker.server.PostgreSql;
import org.healthworker.server.PostgreSqlDatabase;
import org.healthworker.server.RestClient;
import org.healthworker.server.WildFlyServer;
import org.healthworker.server.WorkerServer;

/**
 * What much history costs: how long answers take that are made from it, and how much longer tasks
 * take while it is pruned, by a worker that does {@value #TASKS_PER_SECOND} tasks a second.
 */
final class HistoryBenchmark {
  private static final int TASKS_PER_SECOND = 50;
  private static final int PAGE = 1000;

  private final Path folder = Build.war().resolveSibling("bench");
  private final long rows;
  private final long reports;
  private final Duration phase;

  private HistoryBenchmark(long rows, Duration phase) {
    this.rows = rows;
    this.reports = rows / 10;
    this.phase = phase;
  }

  /**
   * Measures and prints.
   *
   * @param rows of history, at least 10,000; a tenth as many reports
   * @param phase how long tasks are measured while nothing else is done
   */
  static void run(long rows, Duration phase) throws Exception {
    new HistoryBenchmark(rows, phase).run();
  }

  private void run() throws Exception {
    Folders.delete(folder);
    Files.createDirectories(folder);
    Path postgreSqlFolder = folder.resolve("postgresql");
    try (var postgreSql = PostgreSql.startNew(postgreSqlFolder, Build.ports().postgreSql())) {
      var plans = new Plans(postgreSql);
      PostgreSqlDatabase database = Databases.create(postgreSql, "worker");
      Path base = folder.resolve("worker");
      try (var worker =
          WildFlyServer.prepare(Build.wildFlyHome(), base, Build.war(), Build.ports(), database)) {
        Bar bar = Bar.start("worker", worker, WorkerServer.NO_RATE_LIMIT);
        BrokerSettings.of(worker.cli());
        CliScript.run(worker, Queues.scriptForReplies());
        var data = new HistoryData(database, rows, reports);
        data.make(bar.report());
        try (var tasks = new SteadyLoad(bar, TASKS_PER_SECOND)) {
          measure(worker, data, tasks, plans);
        }
      }
    }
  }

  private void measure(WildFlyServer worker, HistoryData data, SteadyLoad tasks, Plans plans)
      throws Exception {
    // Not the worker's own client: holding answers to their schemas takes time too.
    var viewer = new RestClient(worker.application(), worker.users().viewer());
    var calls = new RestCalls(viewer);
    Map<String, IntFunction<String>> kinds = kinds(calls, data);
    Percentiles.printHead();
    kinds.forEach((name, call) -> Percentiles.print(name, calls.measure(call)));

    tasks.sinceLast();
    TimeUnit.SECONDS.sleep(phase.toSeconds());
    Histogram idle = tasks.sinceLast();
    Percentiles.print("tasks", idle);
    var pruning = Pruning.run(worker, data, tasks);
    Percentiles.print("tasks while history is pruned", pruning.tasks());
    System.out.printf(
        "%nPruned %,d history rows in %d s; p95 of tasks meanwhile: %.2f times that before%n",
        pruning.rows(),
        pruning.length().toSeconds(),
        Percentiles.p95(pruning.tasks()) / Percentiles.p95(idle));
    for (var kind : kinds.entrySet()) {
      plans.print(kind.getKey(), () -> calls.get(kind.getValue().apply(0)));
    }
  }

  private Map<String, IntFunction<String>> kinds(RestCalls calls, HistoryData data) {
    var kinds = new LinkedHashMap<String, IntFunction<String>>();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Instant yearAgo = now.minus(365, ChronoUnit.DAYS);
    kinds.put(
        "history of a year",
        number ->
            "history?check=disk&metric=root.percent_used&node=%s&from=%s&to=%s"
                .formatted(data.node(number), yearAgo, now));
    String first = "reports?limit=" + Math.min(100, reports / PAGE);
    kinds.put("reports, page 1", number -> first);
    String deep = first + "&cursor=" + calls.cursorAfter(PAGE - 1, first);
    kinds.put("reports, page " + PAGE, number -> deep);
    return kinds;
  }
}
