package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The H2 database in a server's data folder.
 *
 * @param file without its extension
 */
public record H2File(Path file) implements Database {
  /** Of the server whose base folder this is. */
  public static H2File in(Path base) {
    return new H2File(base.resolve("data/health"));
  }

  @Override
  public String serverConfiguration() {
    return "standalone-full.xml";
  }

  @Override
  public Map<String, String> serverProperties() {
    return Map.of();
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
  }

  @Override
  public Connection connectToRead() throws IOException, SQLException {
    Path copy = file.resolveSibling("copy");
    Files.copy(
        Path.of(file + ".mv.db"), Path.of(copy + ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
    return new H2File(copy).connect();
  }
}
