package org.healthworker.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.healthworker.server.PostgreSql;
import org.healthworker.server.PostgreSqlDatabase;

/** One database for each bar, in one PostgreSQL, with the worker's tables. */
final class Databases {
  private static final List<String> DURABLE = List.of("fsync", "synchronous_commit");

  private Databases() {}

  /**
   * Makes one.
   *
   * @throws RefusedException where a commit is not on disk when PostgreSQL says that it is
   */
  static PostgreSqlDatabase create(PostgreSql server, String name)
      throws SQLException, IOException {
    var database = server.newDatabase(name);
    for (String setting : DURABLE) {
      String value = database.strings("show " + setting).get(0);
      if (!"on".equals(value)) {
        throw new RefusedException(
            "PostgreSQL's " + setting + " is " + value + ": without it a row may be lost.");
      }
    }
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .table("health_schema_history")
        .load()
        .migrate();
    return database;
  }

  /** The process that has started all others of PostgreSQL. */
  static ProcessHandle process(PostgreSqlDatabase database) throws SQLException {
    try (var session = database.connect();
        var statement = session.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
    }
  }
}
