package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Payara process of our own beside a broker of its own, in a copy of the domain that the build
 * prepared.
 */
final class PayaraServer extends LocalServer<Artemis> implements WorkerProcess {
  private static final Duration BOOT = Duration.ofMinutes(4);

  private final Path domain;
  private final Database database;
  private final OwnProcess process = new OwnProcess();

  private PayaraServer(Path home, Path domain, Ports ports, Artemis broker, Database database) {
    super(home, ports, broker, Users.randomBut(broker));
    this.domain = domain;
    this.database = database;
  }

  /** Makes the domain, without the application. */
  static PayaraServer prepare(
      Path home, Path domain, Ports ports, Artemis broker, Database database) throws IOException {
    Folders.delete(domain);
    Folders.copy(PayaraDomain.in(home, Build.ports()), domain);
    var server = new PayaraServer(home, domain, ports, broker, database);
    String prepared = Files.readString(server.configuration());
    Files.writeString(server.configuration(), PayaraDomain.moved(prepared, Build.ports(), ports));
    server.users().writeKeyfile(domain.resolve("config/keyfile"));
    return server;
  }

  /** Lets the domain deploy the application when it starts. */
  PayaraServer with(Path war) throws IOException {
    Path folder = Files.createDirectories(domain.resolve("autodeploy"));
    Files.copy(war, folder.resolve("health-worker.war"));
    return this;
  }

  @Override
  public void startBy(List<String> other, String... systemProperties) throws IOException {
    // What failed is tried again only if that is forgotten.
    Path autodeploy = domain.resolve("autodeploy");
    if (Files.deleteIfExists(autodeploy.resolve("health-worker.war_deployFailed"))) {
      Files.deleteIfExists(autodeploy.resolve(".autodeploystatus/health-worker.war"));
    }
    List<String> command = new ArrayList<>(other);
    String prepared = PayaraDomain.in(home, Build.ports()).toString();
    for (String word : Files.readAllLines(domain.resolve(PayaraDomain.COMMAND))) {
      if (word.endsWith(".ASMain")) {
        command.addAll(OwnProcess.JAVA_OPTIONS);
        for (String property : systemProperties) {
          command.add("-D" + property);
        }
      }
      command.add(word.replace(prepared, domain.toString()));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            // It reads passwords there until the end; the stock ones need none.
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
    environment().forEach(builder.environment()::put);
    process.started(builder.start());
  }

  /** Not on the command line, which every process may read. */
  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    database
        .serverProperties()
        .forEach(
            (name, value) ->
                environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    environment.put("SMTP_PORT", "" + ports.smtp());
    environment.put("ARTEMIS_PORT", "" + ports.brokerPort());
    environment.put("ARTEMIS_PASSWORD", broker().worker().password());
    return environment;
  }

  /** Waits until it takes commands for the first time, with the application or without. */
  void awaitAdministration() {
    var administration = new RestClient(ports.administration(), null);
    await()
        .atMost(BOOT)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                !isAlive()
                    || (hasLoadedResourceAdapter()
                        && administration.isOk("management/domain.json")));
    if (!isAlive()) {
      throw new IllegalStateException("The server ended; " + console() + " says why.");
    }
  }

  /** It takes commands before, but may fail to load it if it deploys at that moment. */
  private boolean hasLoadedResourceAdapter() throws IOException {
    return logRecords().stream()
        .anyMatch(record -> record.contains("NCLS-CORE-00022") && record.contains("artemis-ra"));
  }

  @Override
  public OwnProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
    broker().close();
  }

  @Override
  public Path console() {
    return domain.resolve("console.log");
  }

  @Override
  public Database database() {
    return database;
  }

  @Override
  public void setServerSetting(String key, String value) {
    asadmin()
        .run(
            "set-config-property",
            "--source=domain",
            "--propertyName=" + key,
            "--propertyValue=" + value);
  }

  @Override
  public void removeServerSetting(String key) {
    asadmin().run("delete-config-property", "--source=domain", "--propertyName=" + key);
  }

  @Override
  public void reload() {
    // It is disabled already where it could not be loaded before.
    asadmin().attempt("disable", "health-worker");
    asadmin().attempt("enable", "health-worker");
  }

  Asadmin asadmin() {
    return new Asadmin(home, ports);
  }

  Path configuration() {
    return domain.resolve("config/domain.xml");
  }

  /** Its own health is at {@code health} below it. */
  URI server() {
    return ports.application().resolve("/");
  }

  @Override
  public void setProperty(String key, String value) {
    // Both characters separate.
    String escaped = value.replaceAll("[:=]", "\\\\$0");
    asadmin().run("create-system-properties", key + "=" + escaped);
    awaitNewValues();
  }

  @Override
  public void removeProperty(String key) {
    asadmin().run("delete-system-property", key);
    awaitNewValues();
  }

  /** As long as configure.sh lets Payara remember a value. */
  private static void awaitNewValues() {
    long changedAt = System.nanoTime();
    await().until(() -> Duration.ofNanos(System.nanoTime() - changedAt).toSeconds() >= 1);
  }

  @Override
  public Path settingsFile() {
    return domain.resolve("config/health-worker.properties");
  }
}
