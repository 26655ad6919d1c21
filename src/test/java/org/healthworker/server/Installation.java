package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What an admin gets who types the commands of pages of the documentation, in an empty folder,
 * where nothing listens on the ports that servers have by themselves.
 */
final class Installation implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofMinutes(6);

  private final Path folder;
  private final PostgreSql postgreSql;
  private Process shell;

  Installation(String name) throws Exception {
    folder = Build.folder(name);
    Folders.delete(folder);
    Files.createDirectories(folder);
    postgreSql = Build.newPostgreSql(name + "-postgresql");
  }

  /** Runs the commands in their sections "Install"; what they printed. */
  String run(String... pages) throws Exception {
    PostgreSqlDatabase database = postgreSql.newDatabase("health");
    Files.writeString(folder.resolve("postgresql.password"), database.password() + "\n");
    Path script = Files.writeString(folder.resolve("commands.sh"), "set -eux\n" + commands(pages));
    // In a session of its own, so that all that it started can be ended.
    ProcessBuilder command =
        new ProcessBuilder("setsid", "bash", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output().toFile());
    command.environment().put("SOURCES", Path.of("").toAbsolutePath().toString());
    command.environment().put("POSTGRESQL_URL", database.url());
    command.environment().put("ARTEMIS_HOST", "127.0.0.1");
    shell = command.start();
    await().atMost(DEADLINE).until(() -> !shell.isAlive());
    String output = Files.readString(output());
    if (shell.exitValue() != 0) {
      throw new AssertionError(output);
    }
    return output;
  }

  @Override
  public void close() throws IOException {
    if (shell != null) {
      new ProcessBuilder("kill", "-KILL", "--", "-" + shell.pid()).start().onExit().join();
    }
    postgreSql.close();
  }

  private Path output() {
    return folder.resolve("output.log");
  }

  private static String commands(String... pages) throws IOException {
    var commands = new StringBuilder();
    for (String page : pages) {
      new Page(page).section("Install").blocks("sh").forEach(commands::append);
    }
    return commands.toString();
  }
}
