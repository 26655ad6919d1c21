package org.healthworker.server;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
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
        new EmbeddedBroker(new Cli(home, ports), new Management(ports), ports.broker()));
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
    if (properties.add(key)) {
      change(key, "add", Map.of("value", value));
    } else {
      change(key, "write-attribute", Map.of("name", "value", "value", value));
    }
  }

  @Override
  public final void removeProperty(String key) {
    properties.remove(key);
    change(key, "remove", Map.of());
  }

  private void change(String key, String operation, Map<String, String> parameters) {
    new Management(ports).execute(operation, parameters, "system-property", key);
  }

  @Override
  public final Path settingsFile() {
    return base.resolve("configuration/health-worker.properties");
  }
}
