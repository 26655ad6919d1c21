package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly process of our own, with data of its own, that can be stopped and killed. */
public final class WildFlyServer implements AutoCloseable {
  private static final Duration BOOT = Duration.ofMinutes(2);

  private final Path home;
  private final Path base;
  private final Ports ports;
  private final Users users;
  private Process process;

  private WildFlyServer(Path home, Path base, Ports ports, Users users) {
    this.home = home;
    this.base = base;
    this.ports = ports;
    this.users = users;
  }

  /** Makes the folder that a server with the application starts in; data that is there stays. */
  public static WildFlyServer prepare(Path home, Path base, Path war, Ports ports)
      throws IOException {
    copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    Path deployments = Files.createDirectories(base.resolve("deployments"));
    Files.copy(war, deployments.resolve("health-worker.war"), StandardCopyOption.REPLACE_EXISTING);
    Users users = Users.random();
    users.write(base.resolve("configuration"));
    return new WildFlyServer(home, base, ports, users);
  }

  /** Starts the process; its output goes to {@link #console()}, or to the reader who gets it. */
  public Process start(boolean toFile, String... arguments) throws IOException {
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(home)
            .setBaseDirectory(base)
            .setServerConfiguration("standalone-full.xml")
            .addJavaOptions("-Xmx512m", "-Djava.net.preferIPv4Stack=true")
            .addServerArguments("-b", "127.0.0.1")
            .addServerArguments(arguments)
            .addServerArgument("-Djboss.socket.binding.port-offset=" + ports.offset());
    Launcher launcher = Launcher.of(command).setRedirectErrorStream(true);
    if (toFile) {
      launcher.redirectOutput(console());
    }
    process = launcher.launch();
    return process;
  }

  /** Waits until the worker says that it is ready. */
  public void awaitReady() {
    RestClient anyone = new RestClient(ports.application(), null);
    await()
        .atMost(BOOT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !process.isAlive() || anyone.isOk("health/ready"));
    if (!process.isAlive()) {
      throw new IllegalStateException("The server ended; " + console() + " says why.");
    }
  }

  /** Stops it as an admin does (SIGTERM), and waits until it is gone. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("The server did not stop within a minute.");
    }
  }

  /** Kills it (SIGKILL): nothing of it runs on, nothing is flushed. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Leaves no process behind, whatever became of the test. */
  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  public Ports ports() {
    return ports;
  }

  public Users users() {
    return users;
  }

  public JmsClient jms(Users.User user) {
    return new JmsClient(ports.broker(), user);
  }

  public CoreClient core(Users.User user) {
    return new CoreClient(ports.broker(), user);
  }

  public RestClient rest(Users.User user) {
    return new RestClient(ports.application(), user);
  }

  /** Stops the delivery of tasks to the listener. */
  public void pauseListener() {
    cli().run(WildFlyUnderTest.LISTENER + "stop-delivery");
  }

  public void resumeListener() {
    cli().run(WildFlyUnderTest.LISTENER + "start-delivery");
  }

  public Cli cli() {
    return new Cli(home, ports);
  }

  public Path console() {
    return base.resolve("console.log");
  }

  /** The H2 database file, without its extension. */
  public Path database() {
    return base.resolve("data/health");
  }

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
