package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A standalone broker process of our own, made by the scripts of an admin, with data of its own,
 * that can be stopped and killed.
 */
public final class Artemis extends StandaloneBroker implements AutoCloseable {
  /** WildFly's configuration for a worker of a standalone broker, on PostgreSQL. */
  static final String SERVER_CONFIGURATION = "standalone-artemis.xml";

  private static final Duration DEADLINE = Duration.ofMinutes(1);

  private final Path instance;
  private final OwnProcess process = new OwnProcess();

  private Artemis(Path instance, Ports ports) {
    super(ports.broker());
    this.instance = instance;
  }

  /** One without data, started. */
  static Artemis startNew(Path home, Path instance, Ports ports)
      throws IOException, InterruptedException {
    Folders.delete(instance);
    var broker = new Artemis(instance, ports);
    broker.create(home);
    broker.set(Map.of("acceptorConfigurations.artemis.params.port", "" + ports.brokerPort()));
    broker.start();
    return broker;
  }

  /** Runs the admin's script, once more where the instance is there; what it printed. */
  String create(Path home) throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder("server-config/artemis/create.sh", instance.toString());
    script.environment().put("ARTEMIS_HOME", home.toString());
    for (Users.User user : List.of(producer(), worker(), admin())) {
      script.environment().put(user.name().toUpperCase(Locale.ROOT) + "_PASSWORD", user.password());
    }
    return Output.of(script);
  }

  /** Adds lines to the admin's part of the configuration, for the next start. */
  void set(Map<String, String> properties) throws IOException {
    Path file = etc().resolve("local.properties");
    List<String> lines =
        properties.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    Files.write(file, lines, StandardOpenOption.APPEND);
  }

  /** Adds a user, as an admin does who edits the files, which a running broker reads again. */
  void add(Users.User user) throws IOException {
    append("artemis-users.properties", user.name() + " = " + user.password());
    append("artemis-roles.properties", user.role() + " = " + user.name());
  }

  private void append(String file, String line) throws IOException {
    Files.write(etc().resolve(file), List.of("", line), StandardOpenOption.APPEND);
  }

  /** Starts it with the data that it has, and waits until it answers. */
  public void start() throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(instance.resolve("bin/artemis").toString(), "run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
    command
        .environment()
        .put("JAVA_ARGS_APPEND", "-Xmx512m " + String.join(" ", OwnProcess.JAVA_OPTIONS));
    process.started(command.start());
    await().atMost(DEADLINE).until(() -> !process.isAlive() || answers());
    if (!process.isAlive()) {
      throw new IllegalStateException("The broker ended; " + console() + " says why.");
    }
  }

  public void stop() throws InterruptedException {
    process.stop();
  }

  public void kill() throws InterruptedException {
    process.kill();
  }

  /** Leaves no process behind, whatever became of the test. */
  @Override
  public void close() {
    process.close();
  }

  /** What a worker's server must know of it. */
  Map<String, String> serverProperties() {
    URI address = URI.create(url());
    return Map.of(
        "artemis.host", address.getHost(),
        "artemis.port", "" + address.getPort(),
        "artemis.user", worker().name(),
        "artemis.password", worker().password());
  }

  Path etc() {
    return instance.resolve("etc");
  }

  /** What it has logged since it was made. */
  public Path console() {
    return instance.resolve("console.log");
  }
}
