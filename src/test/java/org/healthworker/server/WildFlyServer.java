package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.wildfly.core.launcher.CommandBuilder;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly process of our own. */
public final class WildFlyServer extends WildFly implements WorkerProcess {
  /** Not on the command line, which every process may read. */
  private static final String PROPERTIES = "configuration/connections.properties";

  private final Database database;
  private final Set<String> serverSettings = new HashSet<>();
  private final String configuration;
  private final OwnProcess process = new OwnProcess();

  private WildFlyServer(Path home, Path base, Ports ports, Database database) {
    super(home, base, ports);
    this.database = database;
    this.configuration = database.serverConfiguration();
  }

  private WildFlyServer(
      Path home, Path base, Ports ports, PostgreSqlDatabase database, Artemis broker) {
    super(home, base, ports, Users.randomBut(broker), broker);
    this.database = database;
    this.configuration = Artemis.SERVER_CONFIGURATION;
  }

  /**
   * Makes the folder that a server with the application and its own broker starts in; data that is
   * there stays.
   */
  public static WildFlyServer prepare(
      Path home, Path base, Path war, Ports ports, Database database) throws IOException {
    var server = new WildFlyServer(home, base, ports, database);
    server.fillFolder(war, database.serverProperties());
    return server;
  }

  /** The same, for a worker beside others of one standalone broker and one database. */
  static WildFlyServer prepare(
      Path home, Path base, Path war, Ports ports, PostgreSqlDatabase database, Artemis broker)
      throws IOException {
    var server = new WildFlyServer(home, base, ports, database, broker);
    Map<String, String> properties = new HashMap<>(database.serverProperties());
    properties.putAll(broker.serverProperties());
    server.fillFolder(war, properties);
    return server;
  }

  private void fillFolder(Path war, Map<String, String> properties) throws IOException {
    Folders.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    Path deployments = Files.createDirectories(base.resolve("deployments"));
    Files.copy(war, deployments.resolve("health-worker.war"), StandardCopyOption.REPLACE_EXISTING);
    users().write(base.resolve("configuration"));
    writeProperties(properties, base.resolve(PROPERTIES));
  }

  @Override
  public void startBy(List<String> other, String... systemProperties) throws IOException {
    Launcher launcher = launcher(other, systemProperties);
    process.started(
        launcher.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile())).launch());
  }

  /** Starts it; the caller reads its output. */
  public Process startInForeground() throws IOException {
    Process started = launcher(List.of()).launch();
    process.started(started);
    return started;
  }

  private Launcher launcher(List<String> other, String... systemProperties) {
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(home)
            .setBaseDirectory(base)
            .setServerConfiguration(configuration)
            .addJavaOptions("-Xmx512m", "-Djava.net.preferIPv4Stack=true")
            .addJavaOptions(OwnProcess.JAVA_OPTIONS)
            .addServerArguments("-b", "127.0.0.1")
            .addServerArgument("-P=" + base.resolve(PROPERTIES))
            .addServerArgument("-Djboss.socket.binding.port-offset=" + ports.offset());
    for (String property : systemProperties) {
      command.addServerArgument("-D" + property);
    }
    return Launcher.of(appended(other, command)).setRedirectErrorStream(true);
  }

  @Override
  public OwnProcess process() {
    return process;
  }

  @Override
  public Path console() {
    return base.resolve("console.log");
  }

  @Override
  public Database database() {
    return database;
  }

  @Override
  public void setServerSetting(String key, String value) {
    cli()
        .run(
            serverSettings.add(key)
                ? source(key)
                    + ":add(ordinal=150,properties={\""
                    + key
                    + "\" => \""
                    + value
                    + "\"})"
                : source(key) + ":map-put(name=properties,key=" + key + ",value=" + value + ")");
  }

  @Override
  public void removeServerSetting(String key) {
    serverSettings.remove(key);
    cli().run(source(key) + ":remove");
  }

  @Override
  public void reload() throws IOException {
    // The server's scanner does not try again what failed, unless it is told to.
    Files.deleteIfExists(base.resolve("deployments/health-worker.war.failed"));
    long before = boots();
    cli().run("reload");
    await().atMost(Duration.ofMinutes(1)).until(() -> boots() > before);
  }

  private static String source(String key) {
    return "/subsystem=microprofile-config-smallrye/config-source=" + key;
  }

  /** How often it has said that it has started, with errors or without. */
  private long boots() throws IOException {
    try (var lines = Files.lines(console())) {
      return lines.filter(line -> line.matches(".*WFLYSRV002[56].*")).count();
    }
  }

  /** Writes what the server reads by its argument {@code -P}. */
  static void writeProperties(Map<String, String> values, Path file) throws IOException {
    var properties = new Properties();
    properties.putAll(values);
    try (var writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  private static CommandBuilder appended(List<String> other, CommandBuilder command) {
    return new CommandBuilder() {
      @Override
      public List<String> buildArguments() {
        return command.buildArguments();
      }

      @Override
      public List<String> build() {
        return Stream.concat(other.stream(), command.build().stream()).toList();
      }
    };
  }
}
