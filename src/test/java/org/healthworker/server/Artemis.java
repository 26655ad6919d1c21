package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
public final class Artemis implements Broker, AutoCloseable {
  /** WildFly's configuration for a worker of a standalone broker, on PostgreSQL. */
  static final String SERVER_CONFIGURATION = "standalone-artemis.xml";

  private static final Duration DEADLINE = Duration.ofMinutes(1);
  private static final String TASKS = "maintenance_tasks.health_check";

  private final Path instance;
  private final String url;
  private final Users.User producer = Users.User.random("producer", "producer");
  private final Users.User worker = Users.User.random("worker", "worker");
  private final Users.User admin = Users.User.random("admin", "admin");
  private final OwnProcess process = new OwnProcess();
  private String limits;

  private Artemis(Path instance, Ports ports) {
    this.instance = instance;
    this.url = ports.broker();
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
        new ProcessBuilder("server-config/artemis/create.sh", instance.toString())
            .redirectErrorStream(true);
    script.environment().put("ARTEMIS_HOME", home.toString());
    for (Users.User user : List.of(producer, worker, admin)) {
      script.environment().put(user.name().toUpperCase(Locale.ROOT) + "_PASSWORD", user.password());
    }
    Process running = script.start();
    String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (running.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return output;
  }

  /** Adds lines to the admin's part of the configuration, for the next start. */
  void set(Map<String, String> properties) throws IOException {
    Path file = etc().resolve("local.properties");
    List<String> lines =
        properties.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    Files.write(file, lines, StandardOpenOption.APPEND);
  }

  /** Starts it with the data that it has, and waits until it answers. */
  public void start() throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(instance.resolve("bin/artemis").toString(), "run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
    command.environment().put("JAVA_ARGS_APPEND", "-Xmx512m");
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

  @Override
  public String url() {
    return url;
  }

  @Override
  public void pauseTasks() {
    manage("queue." + TASKS, "pause");
  }

  @Override
  public void resumeTasks() {
    manage("queue." + TASKS, "resume");
  }

  @Override
  public void refuseTasks() {
    limits = (String) manage("broker", "getAddressSettingsAsJSON", TASKS);
    try (var reader = Json.createReader(new StringReader(limits))) {
      var lower = Json.createObjectBuilder(reader.readObject()).add("maxSizeMessages", 1).build();
      manage("broker", "addAddressSettings", TASKS, lower.toString());
    }
  }

  @Override
  public void acceptTasks() {
    manage("broker", "addAddressSettings", TASKS, limits);
  }

  @Override
  public long messages(String queue) {
    return ((Number) manage("queue." + queue, "getMessageCount")).longValue();
  }

  @Override
  public void makeQueue(String name) {
    String queue =
        Json.createObjectBuilder()
            .add("name", name)
            .add("address", name)
            .add("routing-type", "ANYCAST")
            .add("durable", true)
            .add("auto-create-address", true)
            .build()
            .toString();
    boolean ignoreIfExists = true;
    manage("broker", "createQueue", queue, ignoreIfExists);
  }

  /** Calls an operation as the admin; throws with what the broker says where it refuses. */
  public Object manage(String resource, String operation, Object... parameters) {
    try (CoreClient client = new CoreClient(url, admin)) {
      return client.manage(resource, operation, parameters);
    }
  }

  public Users.User producer() {
    return producer;
  }

  /** Whom the workers' servers connect as. */
  public Users.User worker() {
    return worker;
  }

  public Users.User admin() {
    return admin;
  }

  /** What a worker's server must know of it. */
  Map<String, String> serverProperties() {
    URI address = URI.create(url);
    return Map.of(
        "artemis.host", address.getHost(),
        "artemis.port", "" + address.getPort(),
        "artemis.user", worker.name(),
        "artemis.password", worker.password());
  }

  Path etc() {
    return instance.resolve("etc");
  }

  /** What it has logged since it was made. */
  public Path console() {
    return instance.resolve("console.log");
  }

  private boolean answers() {
    try {
      manage("broker", "isStarted");
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
