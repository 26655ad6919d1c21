package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one server stores, seen from outside; of a server on H2 only while it is not running. */
public interface Database {
  /** The server's configuration file for this kind of database. */
  String serverConfiguration();

  /** The server's system properties for this one. */
  Map<String, String> serverProperties();

  Connection connect() throws SQLException;

  /** A connection to read by, which leaves what a killed server left as it is. */
  default Connection connectToRead() throws IOException, SQLException {
    return connect();
  }

  /** The first column of all rows. */
  default List<String> strings(String query) throws IOException, SQLException {
    try (var connection = connectToRead();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var strings = new ArrayList<String>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }

  default long count(String query) throws IOException, SQLException {
    return Long.parseLong(strings(query).get(0));
  }

  /** Runs a script of several statements. */
  default void run(Path script) throws IOException, SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(Files.readString(script));
    }
  }
}
