package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows that a stopped or killed server left in its H2 file. */
public final class Database {
  private Database() {}

  /** The first column of all rows. */
  public static List<String> strings(Path database, String query) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var strings = new ArrayList<String>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }

  /** Runs a script of several statements. */
  public static void run(Path database, Path script) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("runscript from '" + script + "'");
    }
  }

  /** A number, read from a copy, so that a killed server's own file stays as it was left. */
  public static long countInCopyOf(Path database, String query) throws IOException, SQLException {
    Path copy = database.resolveSibling("copy");
    Files.copy(
        Path.of(database + ".mv.db"),
        Path.of(copy + ".mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    return Long.parseLong(strings(copy, query).get(0));
  }
}
