package org.healthworker.server;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A Payara that runs, or will, in a domain, beside a broker of its own. */
abstract class Payara implements WorkerServer {
  final Path home;
  final Path domain;
  final Ports ports;
  private final Artemis broker;
  private final Users users;

  Payara(Path home, Path domain, Ports ports, Artemis broker) {
    this.home = home;
    this.domain = domain;
    this.ports = ports;
    this.broker = broker;
    this.users = Users.randomBut(broker);
  }

  final Asadmin asadmin() {
    return new Asadmin(home, ports);
  }

  final Path configuration() {
    return domain.resolve("config/domain.xml");
  }

  /** Its own health is at {@code health} below it. */
  final URI server() {
    return ports.application().resolve("/");
  }

  @Override
  public final URI application() {
    return ports.application();
  }

  @Override
  public final Artemis broker() {
    return broker;
  }

  @Override
  public final Users users() {
    return users;
  }

  @Override
  public final void setProperty(String key, String value) {
    // Both characters separate.
    String escaped = value.replaceAll("[:=]", "\\\\$0");
    asadmin().run("create-system-properties", key + "=" + escaped);
    awaitNewValues();
  }

  @Override
  public final void removeProperty(String key) {
    asadmin().run("delete-system-property", key);
    awaitNewValues();
  }

  /** As long as configure.sh lets Payara remember a value. */
  private static void awaitNewValues() {
    long changedAt = System.nanoTime();
    await().until(() -> Duration.ofNanos(System.nanoTime() - changedAt).toSeconds() >= 1);
  }

  @Override
  public final Path settingsFile() {
    return domain.resolve("config/health-worker.properties");
  }
}
