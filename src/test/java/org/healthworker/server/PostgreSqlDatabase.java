package org.healthworker.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A database in a PostgreSQL, with the user that owns it. */
public record PostgreSqlDatabase(String url, String user, String password) implements Database {
  @Override
  public String serverConfiguration() {
    return PostgreSql.SERVER_CONFIGURATION;
  }

  @Override
  public Map<String, String> serverProperties() {
    return Map.of("postgresql.url", url, "postgresql.user", user, "postgresql.password", password);
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
