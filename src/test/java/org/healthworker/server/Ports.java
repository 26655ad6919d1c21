package org.healthworker.server;

import java.net.URI;

/** Where a server with a port offset and its broker listen. */
public record Ports(int offset) {
  public URI application() {
    return URI.create("http://127.0.0.1:" + (8080 + offset) + "/health-worker/");
  }

  /** WildFly's own health is at {@code health} below it. */
  public URI server() {
    return URI.create("http://127.0.0.1:" + management() + "/");
  }

  public String broker() {
    return "tcp://127.0.0.1:" + brokerPort();
  }

  public int brokerPort() {
    return 61616 + offset;
  }

  public int postgreSql() {
    return 5432 + offset;
  }

  /** Of a mail server, which tests start where they want one. */
  public int smtp() {
    return 25 + offset;
  }

  int alertmanager() {
    return 9093 + offset;
  }

  int prometheus() {
    return 9091 + offset;
  }

  int management() {
    return 9990 + offset;
  }

  /** Payara's REST interface for its admin. */
  URI administration() {
    return URI.create("http://127.0.0.1:" + asadmin() + "/");
  }

  int asadmin() {
    return 4848 + offset;
  }
}
