package org.healthworker.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The name of a worker to which the admin gave none. */
final class NodeName {
  private static final int LONGEST = 32;
  private static final int KEPT = 23;

  private NodeName() {}

  /** Host name, and the server's own name where an admin gave it one other than its stock name. */
  static String ofThisServer() {
    String host = host();
    return fitting(serverName().map(name -> host + ":" + name).orElse(host));
  }

  /** Stock are, on WildFly, its own idea of the host's name and, on Payara, "server". */
  private static Optional<String> serverName() {
    String wildfly = System.getProperty("jboss.server.name");
    if (wildfly != null && !wildfly.equals(System.getProperty("jboss.host.name"))) {
      return Optional.of(wildfly);
    }
    return Optional.ofNullable(System.getProperty("com.sun.aas.instanceName"))
        .filter(payara -> !payara.equals("server"));
  }

  /** Cut to the longest allowed name, with a hash of the whole so that two long ones differ. */
  static String fitting(String name) {
    String clean = name.replaceAll("[^A-Za-z0-9._:-]", "-");
    if (clean.length() <= LONGEST) {
      return clean;
    }
    return clean.substring(0, KEPT) + "-" + Sha256.shortOf(name);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A host without a resolvable name still has one in its environment, or is this machine.
      return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("localhost");
    }
  }
}
