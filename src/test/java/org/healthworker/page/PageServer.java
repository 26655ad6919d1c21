package org.healthworker.page;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import org.healthworker.server.Build;
import org.healthworker.server.PostgreSql;
import org.healthworker.server.Users;
import org.healthworker.server.WorkerProcess;

/** The worker whose page is looked at, on a database that tests can write to and take away. */
final class PageServer implements AutoCloseable {
  /** The node of the worker itself, which checks itself at its start and then for long no more. */
  static final String NODE = "app-1";

  static final String OTHER_NODE = "app-2";

  private final PostgreSql postgreSql;
  private final WorkerProcess worker;
  private final MadeNodes nodes;

  private PageServer(PostgreSql postgreSql, WorkerProcess worker, MadeNodes nodes) {
    this.postgreSql = postgreSql;
    this.worker = worker;
    this.nodes = nodes;
  }

  static PageServer start() throws IOException, SQLException {
    String name = "page-" + Build.fork();
    PostgreSql postgreSql = Build.newPostgreSql(name + "-postgresql");
    var database = postgreSql.newDatabase("page");
    var server =
        new PageServer(postgreSql, Build.newServer(name, database), new MadeNodes(database));
    server.startWorker();
    return server;
  }

  private void startWorker() throws IOException {
    worker.start("health.node=" + NODE, "health.self-check.interval=PT1H");
    worker.awaitReady();
    nodes.awaitReport();
  }

  WorkerProcess worker() {
    return worker;
  }

  PostgreSql postgreSql() {
    return postgreSql;
  }

  MadeNodes nodes() {
    return nodes;
  }

  URI address() {
    return worker.application();
  }

  Users users() {
    return worker.users();
  }

  @Override
  public void close() throws IOException {
    worker.close();
    postgreSql.close();
  }
}
