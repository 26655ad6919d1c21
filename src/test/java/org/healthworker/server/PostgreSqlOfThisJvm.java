package org.healthworker.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** The one PostgreSQL of all servers of a JVM, started when the first of them asks for it. */
final class PostgreSqlOfThisJvm {
  private static final PostgreSql SERVER = start();

  private PostgreSqlOfThisJvm() {}

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
          Build.folder("postgresql-" + Build.fork()), Build.otherPorts().postgreSql() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
