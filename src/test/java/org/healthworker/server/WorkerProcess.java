package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A worker's server process of a test's own, with data of its own, not started at first. */
public interface WorkerProcess extends WorkerServer, AutoCloseable {
  /** How a record begins: on WildFly with its time, maybe after an escape that colours it. */
  Pattern BEGINNING_OF_RECORD =
      Pattern.compile("^(?=\\S*\\d\\d:\\d\\d:\\d\\d,\\d{3} |\\[#\\|)", Pattern.MULTILINE);

  /** Starts it, with system properties such as {@code health.node=a}. */
  default void start(String... systemProperties) throws IOException {
    startBy(List.of(), systemProperties);
  }

  /** Starts it by another command, which replaces itself by the server's that is appended. */
  void startBy(List<String> other, String... systemProperties) throws IOException;

  OwnProcess process();

  default boolean isAlive() {
    return process().isAlive();
  }

  /** Stops it as an admin does (SIGTERM), and waits until it is gone. */
  default void stop() throws InterruptedException {
    process().stop();
  }

  /** Kills it (SIGKILL): nothing of it runs on, nothing is flushed. */
  default void kill() throws InterruptedException {
    process().kill();
  }

  /** Leaves no process behind, whatever became of the test. */
  @Override
  default void close() {
    process().close();
  }

  /** What it has logged since it was made. */
  Path console();

  /** That in records, which may have several lines; one of Payara always has. */
  default List<String> logRecords() throws IOException {
    return BEGINNING_OF_RECORD.splitAsStream(Files.readString(console())).toList();
  }

  Database database();

  /** Sets a key in the server's own MicroProfile configuration, in force after {@link #reload}. */
  void setServerSetting(String key, String value);

  void removeServerSetting(String key);

  /** Loads the application anew with the server's configuration, which may fail. */
  void reload() throws IOException;

  /** Waits until the worker says that it is ready. */
  default void awaitReady() {
    RestClient anyone = restOfAnyone();
    await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !isAlive() || anyone.isOk("health/ready"));
    if (!isAlive()) {
      throw new IllegalStateException("The server ended; " + console() + " says why.");
    }
  }
}
