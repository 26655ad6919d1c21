package org.healthworker.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** A WildFly that runs, or will, in a base folder. */
abstract class WildFly implements WorkerServer {
  final Path home;
  final Path base;
  final Ports ports;
  private final Users users;
  private final Broker broker;
  private final Set<String> properties = new HashSet<>();

  /** One with its own broker. */
  WildFly(Path home, Path base, Ports ports) {
    this(
        home,
        base,
        ports,
        Users.random(),
        new EmbeddedBroker(new Cli(home, ports), ports.broker()));
  }

  WildFly(Path home, Path base, Ports ports, Users users, Broker broker) {
    this.home = home;
    this.base = base;
    this.ports = ports;
    this.users = users;
    this.broker = broker;
  }

  public final Ports ports() {
    return ports;
  }

  public final Cli cli() {
    return new Cli(home, ports);
  }

  @Override
  public final URI application() {
    return ports.application();
  }

  @Override
  public final Broker broker() {
    return broker;
  }

  @Override
  public final Users users() {
    return users;
  }

  @Override
  public final void setProperty(String key, String value) {
    String operation = properties.add(key) ? ":add(" : ":write-attribute(name=value,";
    cli().run("/system-property=" + key + operation + "value=\"" + value + "\")");
  }

  @Override
  public final void removeProperty(String key) {
    properties.remove(key);
    cli().run("/system-property=" + key + ":remove");
  }

  @Override
  public final Path settingsFile() {
    return base.resolve("configuration/health-worker.properties");
  }
}
