package org.healthworker.server;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** A WildFly that runs, or will, in a base folder. */
abstract class WildFly extends LocalServer<Broker> {
  final Path base;
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
    super(home, ports, broker, users);
    this.base = base;
  }

  public final Ports ports() {
    return ports;
  }

  public final Cli cli() {
    return new Cli(home, ports);
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
