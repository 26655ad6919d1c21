package org.healthworker.server;

import java.net.URI;
import java.nio.file.Path;

/** A worker's server on this machine, at ports of its own. */
abstract class LocalServer<B extends Broker> implements WorkerServer {
  final Path home;
  final Ports ports;
  private final B broker;
  private final Users users;

  LocalServer(Path home, Ports ports, B broker, Users users) {
    this.home = home;
    this.ports = ports;
    this.broker = broker;
    this.users = users;
  }

  @Override
  public final URI application() {
    return ports.application();
  }

  @Override
  public final B broker() {
    return broker;
  }

  @Override
  public final Users users() {
    return users;
  }
}
