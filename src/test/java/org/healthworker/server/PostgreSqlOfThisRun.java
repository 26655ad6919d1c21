package org.healthworker.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** The one PostgreSQL of all servers of a run, started when the first of them asks for it. */
final class PostgreSqlOfThisRun {
  private static final PostgreSql SERVER = start();

  private PostgreSqlOfThisRun() {}

  static PostgreSqlDatabase newDatabase(String name) {
    try {
      return SERVER.newDatabase(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PostgreSql start() {
    try {
      return PostgreSql.startNew(
          Build.war().resolveSibling("postgresql"), Build.ports().postgreSql());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
