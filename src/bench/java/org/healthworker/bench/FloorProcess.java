package org.healthworker.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.healthworker.server.PostgreSqlDatabase;
import org.healthworker.server.Users;

/** Runs {@link Floor} in a virtual machine as large as the servers'. */
final class FloorProcess implements AutoCloseable {
  private final Process process;
  private final String broker;

  /** Waits until the broker listens. */
  FloorProcess(
      Path folder, BrokerSettings settings, String broker, PostgreSqlDatabase database, Path report)
      throws IOException {
    this.broker = broker;
    Path properties = folder.resolve("broker.properties");
    Files.writeString(properties, settings.properties(folder));
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-Djava.net.preferIPv4Stack=true",
                "-classpath",
                System.getProperty("java.class.path"),
                Floor.class.getName(),
                properties.toString(),
                broker,
                database.url(),
                report.toString()));
    builder.environment().put(Floor.DATABASE_USER, database.user());
    builder.environment().put(Floor.DATABASE_PASSWORD, database.password());
    process = builder.redirectError(folder.resolve("floor.log").toFile()).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    if (!Floor.READY.equals(output.readLine())) {
      throw new IllegalStateException("The floor ended; floor.log says why.");
    }
  }

  Bar bar() {
    return new Bar("floor", process.toHandle(), broker, new Users.User("", "", ""));
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
