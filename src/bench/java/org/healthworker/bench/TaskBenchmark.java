package org.healthworker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.healthworker.server.Build;
import org.healthworker.server.Folders;
import org.healthworker.server.Ports;
import org.healthworker.server.PostgreSql;
import org.healthworker.server.PostgreSqlDatabase;
import org.healthworker.server.WildFlyServer;

/**
 * What a task costs in the worker, beside a bare loop (the floor) and a listener that only inserts
 * a row: all run at once, take turns, and share one PostgreSQL.
 */
final class TaskBenchmark {
  private static final List<Integer> IN_FLIGHT = List.of(1, 8, 32);

  /** So many rounds' worth of tasks until the compilers are done. */
  private static final int WARM_UP = 15;

  private static final int WARM_UP_IN_FLIGHT = 8;

  private final Path folder = Build.war().resolveSibling("bench");
  private final int rounds;
  private final int tasks;

  private TaskBenchmark(int rounds, int tasks) {
    this.rounds = rounds;
    this.tasks = tasks;
  }

  static void run(int rounds, int tasks) throws Exception {
    new TaskBenchmark(rounds, tasks).run();
  }

  private void run() throws Exception {
    Folders.delete(folder);
    Files.createDirectories(folder);
    Path rowOnlyWar = RowOnlyArchive.write(folder.resolve("row-only.war"));
    Path postgreSqlFolder = folder.resolve("postgresql");
    try (var postgreSql = PostgreSql.startNew(postgreSqlFolder, ports(0).postgreSql());
        var worker = server("worker", Build.war(), ports(0), postgreSql);
        var rowOnly = server("row-only", rowOnlyWar, ports(100), postgreSql)) {
      Bar workerBar = Bar.start("worker", worker);
      BrokerSettings settings = BrokerSettings.of(worker.cli());
      CliScript.run(worker, Queues.scriptForReplies());
      Path report = reportOf(workerBar);

      Bar rowOnlyBar = Bar.start("row only", rowOnly, "bench.document=" + report);
      // The listener gave up on queues that were not there.
      String redeploy = "/deployment=health-worker.war:redeploy\n";
      CliScript.run(rowOnly, Queues.scriptForAll() + redeploy);

      PostgreSqlDatabase database = Databases.create(postgreSql, "floor");
      ProcessHandle databaseProcess = Databases.process(database);
      Path floorFolder = Files.createDirectories(folder.resolve("floor"));
      String broker = ports(200).broker();
      try (var floor = new FloorProcess(floorFolder, settings, broker, database, report);
          var floorLoad = new Load(floor.bar(), databaseProcess);
          var rowOnlyLoad = new Load(rowOnlyBar, databaseProcess);
          var workerLoad = new Load(workerBar, databaseProcess)) {
        measure(List.of(floorLoad, rowOnlyLoad, workerLoad)).print(System.out);
      }
    }
  }

  private Results measure(List<Load> loads) throws Exception {
    for (Load load : loads) {
      load.run(WARM_UP_IN_FLIGHT, WARM_UP * tasks);
    }
    var results = new Results(rounds, tasks);
    for (int round = 0; round < rounds; round++) {
      for (int inFlight : IN_FLIGHT) {
        for (Load load : loads) {
          results.add(inFlight, load.bar().name(), load.run(inFlight, tasks));
        }
      }
    }
    return results;
  }

  private WildFlyServer server(String name, Path war, Ports ports, PostgreSql postgreSql)
      throws IOException, SQLException {
    PostgreSqlDatabase database = Databases.create(postgreSql, name);
    return WildFlyServer.prepare(Build.wildFlyHome(), folder.resolve(name), war, ports, database);
  }

  /** What the worker replies, for the others to store and reply the same. */
  private Path reportOf(Bar worker) throws Exception {
    return Files.writeString(folder.resolve("report.json"), worker.report());
  }

  private static Ports ports(int more) {
    return new Ports(Build.ports().offset() + more);
  }
}
