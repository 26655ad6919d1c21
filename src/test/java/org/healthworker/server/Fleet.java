package org.healthworker.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** WildFly workers on one standalone broker and one PostgreSQL, processes of a test's own. */
public final class Fleet implements AutoCloseable {
  private final Artemis broker;
  private final PostgreSqlDatabase database;
  private final List<WildFlyServer> workers = new ArrayList<>();

  private Fleet(Artemis broker, PostgreSqlDatabase database) {
    this.broker = broker;
    this.database = database;
  }

  /**
   * All without data, started and ready.
   *
   * @param settings which each worker has from the start on
   */
  public static Fleet startNew(String name, int size, String... settings)
      throws IOException, InterruptedException {
    var fleet = new Fleet(Build.newArtemis(name), PostgreSqlOfThisJvm.newDatabase(name));
    try {
      for (int number = 0; number < size; number++) {
        fleet.workers.add(
            Build.newWildFly(
                name + "-" + number,
                new Ports(Build.otherPorts().offset() + 10 * number),
                fleet.database,
                fleet.broker));
      }
      fleet.set(settings);
      for (int number = 0; number < size; number++) {
        fleet.startWorker(number);
      }
      fleet.workers.forEach(WorkerProcess::awaitReady);
      return fleet;
    } catch (IOException | RuntimeException e) {
      fleet.close();
      throw e;
    }
  }

  /** Starts it, again after a kill or a stop, without waiting for it. */
  public void startWorker(int number) throws IOException {
    workers.get(number).start("health.node=" + node(number), "smtp.port=" + smtpPort());
  }

  /** Gives each running worker these settings and no others. */
  public void set(String... settings) throws IOException {
    for (WildFlyServer worker : workers) {
      worker.set(settings);
    }
  }

  /** The process of a worker that makes history, which begins with its node; empty: none does. */
  public String leaseholder() throws IOException, SQLException {
    return database
        .strings("select case when until_at > current_timestamp then holder else '' end from lease")
        .get(0);
  }

  /** Where all of them mail, whether anybody listens or not. */
  public static int smtpPort() {
    return Build.otherPorts().smtp();
  }

  /** By which reports know this worker. */
  public static String node(int number) {
    return "worker-" + number;
  }

  public WorkerProcess worker(int number) {
    return workers.get(number);
  }

  public Artemis broker() {
    return broker;
  }

  public Database database() {
    return database;
  }

  /** Leaves no process behind, whatever became of the test. */
  @Override
  public void close() {
    workers.forEach(WildFlyServer::close);
    broker.close();
  }
}
