package org.healthworker.docker;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.RestClient;
import org.healthworker.server.Users.User;

/**
 * What docker-compose makes of compose.yaml, on Podman: worker-1 on WildFly, worker-2 on Payara.
 */
final class Compose implements AutoCloseable {
  /** What a worker gets, in mb. */
  static final int MEMORY = 1280;

  private static final String PROJECT = "health-worker-test";
  private static final int OFFSET = Build.ports().offset();

  private final Podman podman;
  private final Secrets secrets;
  private final Command command;
  private final Process service;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  /** Docker runs these by itself, Podman leaves them to systemd. */
  private final ScheduledFuture<?> healthChecks;

  private Compose(Podman podman, Secrets secrets) throws IOException {
    this.podman = podman;
    this.secrets = secrets;
    Path socket = Podman.FOLDER.resolve("podman.sock");
    String address = "unix://" + socket;
    command =
        podman
            .command()
            .in(Path.of("docker"))
            .with(secrets.variables())
            .with(
                Map.of(
                    "WORKER_2_SERVER",
                    "payara",
                    "WORKER_MEMORY",
                    MEMORY + "m",
                    "WORKER_1_PORT",
                    Integer.toString(8081 + OFFSET),
                    "WORKER_2_PORT",
                    Integer.toString(8082 + OFFSET),
                    "BROKER_PORT",
                    Integer.toString(61616 + OFFSET),
                    "COMPOSE_PROJECT_NAME",
                    PROJECT,
                    "DOCKER_HOST",
                    address));
    Files.deleteIfExists(socket);
    var starter = new ProcessBuilder("podman", "system", "service", "--time=0", address);
    starter.environment().putAll(podman.command().environment());
    starter.redirectErrorStream(true).redirectOutput(Podman.FOLDER.resolve("log").toFile());
    service = starter.start();
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(socket));
    healthChecks = timer.scheduleWithFixedDelay(this::checkHealth, 0, 2, TimeUnit.SECONDS);
  }

  /** Starts all services anew, and waits until they are healthy. */
  static Compose up(Podman podman) throws IOException {
    var compose = new Compose(podman, Secrets.in(Podman.FOLDER.resolve("secrets")));
    try {
      compose.run("down", "--volumes").required();
      compose.run("up", "--detach", "--no-build").required();
      compose.awaitHealthy("worker-1");
      compose.awaitHealthy("worker-2");
    } catch (RuntimeException | AssertionError e) {
      compose.close();
      throw e;
    }
    return compose;
  }

  Command.Result run(String... words) {
    var all = new ArrayList<>(List.of("docker-compose", "--ansi=never"));
    all.addAll(List.of(words));
    return command.run(all);
  }

  Secrets secrets() {
    return secrets;
  }

  /** Runs a line of shell in the container of a service. */
  Command.Result shell(String service, String line) {
    return podman.run("exec", container(service), "sh", "-c", line);
  }

  String log(String service) {
    return podman.run("logs", container(service)).required();
  }

  /** A field of a service's container. */
  String inspect(String service, String format) {
    return podman.run("inspect", "--format", format, container(service)).required();
  }

  void awaitHealthy(String service) {
    await("health of " + service)
        .atMost(Duration.ofMinutes(3))
        .until(() -> inspect(service, "{{.State.Health.Status}}").equals("healthy"));
  }

  RestClient rest(int worker) {
    var application =
        URI.create("http://127.0.0.1:" + (8080 + worker + OFFSET) + "/health-worker/");
    return RestClient.ofWorker(application, user("operator", "operator_password"));
  }

  JmsClient jms() {
    String broker = "tcp://127.0.0.1:" + (61616 + OFFSET);
    return new JmsClient(broker, user("producer", "broker_producer_password"));
  }

  private User user(String name, String secret) {
    return new User(name, secrets.passwords().get(secret), "");
  }

  private static String container(String service) {
    return PROJECT + "_" + service + "_1";
  }

  private void checkHealth() {
    podman
        .run("ps", "--quiet")
        .output()
        .lines()
        .forEach(id -> podman.run("healthcheck", "run", id));
  }

  /** Removes the containers, and leaves no process behind. */
  @Override
  public void close() {
    healthChecks.cancel(true);
    timer.shutdown();
    run("down", "--volumes", "--timeout=1");
    service.destroy();
    service.onExit().join();
  }
}
