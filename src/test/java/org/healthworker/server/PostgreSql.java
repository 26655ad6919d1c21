package org.healthworker.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A PostgreSQL process of our own, on 127.0.0.1, that can be taken away and given back. It stops
 * with this JVM; one that a killed JVM left behind stops when the next takes its folder.
 */
public final class PostgreSql implements AutoCloseable {
  static final String SERVER_CONFIGURATION = "standalone-postgresql.xml";

  private static final String USER = "health";

  /** The superuser is for this fixture; the server comes with a password that is checked. */
  private static final String ACCESS =
      """
      host all postgres 127.0.0.1/32 trust
      host all all      127.0.0.1/32 scram-sha-256
      """;

  private final Path folder;
  private final int port;
  private final String password = Users.User.random(USER, "").password();
  private EmbeddedPostgres process;

  private PostgreSql(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** One without data, started. */
  public static PostgreSql startNew(Path folder, int port) throws IOException, SQLException {
    stopLeftBehind(folder);
    Folders.delete(folder);
    Files.createDirectories(folder);
    var server = new PostgreSql(folder, port);
    server.start();
    server.asSuperuser("create role " + USER + " login password '" + server.password + "'");
    return server;
  }

  /** Starts it, with what it held when it was stopped. */
  public void start() throws IOException {
    process =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolveSibling("postgresql-binaries").toFile())
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setDataDirectoryCustomizer(PostgreSql::restrictAccess)
            .setPort(port)
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("listen_addresses", "127.0.0.1")
            // What production has, and what the library switches off.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setOutputRedirector(Redirect.appendTo(log().toFile()))
            .start();
  }

  /** Stops it, ending the sessions of its clients; what was committed stays. */
  public void stop() throws IOException {
    process.close();
  }

  /** From here on it takes connections and answers nothing. */
  public void freeze() throws IOException {
    signal(Signal.STOP);
  }

  public void thaw() throws IOException {
    signal(Signal.CONT);
  }

  /** Leaves no process behind, whatever became of the test. */
  @Override
  public void close() throws IOException {
    thaw();
    stop();
  }

  /** A database of this name without tables. */
  public PostgreSqlDatabase newDatabase(String name) throws SQLException {
    asSuperuser("drop database if exists \"" + name + "\" with (force)");
    asSuperuser("create database \"" + name + "\" owner " + USER);
    return new PostgreSqlDatabase(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, password);
  }

  /** Sets one of its parameters: at once, but for those of sessions, which the next ones have. */
  public void configure(String parameter, String value) throws SQLException {
    asSuperuser("alter system set " + parameter + " = '" + value + "'");
    asSuperuser("select pg_reload_conf()");
  }

  public Path log() {
    return folder.resolve("server.log");
  }

  private void asSuperuser(String sql) throws SQLException {
    try (var connection = process.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void restrictAccess(File data) {
    try {
      Files.writeString(data.toPath().resolve("pg_hba.conf"), ACCESS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void signal(Signal signal) throws IOException {
    for (ProcessHandle each : processes(folder).toList()) {
      signal.send(each);
    }
  }

  private static void stopLeftBehind(Path folder) throws IOException {
    for (ProcessHandle each : processes(folder).toList()) {
      each.destroyForcibly();
      each.onExit().join();
    }
  }

  /** The server and its sessions; none where it is not running. */
  private static Stream<ProcessHandle> processes(Path folder) throws IOException {
    Path pidFile = folder.resolve("data/postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Stream.empty();
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0));
    return ProcessHandle.of(pid)
        // The number may belong to another program by now.
        .filter(server -> server.info().commandLine().orElse("").contains(folder.toString()))
        .map(server -> Stream.concat(Stream.of(server), server.descendants()))
        .orElse(Stream.empty());
  }
}
