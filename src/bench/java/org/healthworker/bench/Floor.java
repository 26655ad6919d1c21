package org.healthworker.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * The floor: what has to be done for a task, without an application server. A broker and eight
 * consumers in one process.
 */
public final class Floor {
  static final String READY = "ready";
  static final String DATABASE_USER = "DATABASE_USER";
  static final String DATABASE_PASSWORD = "DATABASE_PASSWORD";

  /** It would write a line a message, which the server's broker does not. */
  private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

  /** As the worker's {@code maxSession}. */
  private static final int CONSUMERS = 8;

  private Floor() {}

  /**
   * Runs until its input ends.
   *
   * @param args the file with the broker's settings, the address on which it listens, the
   *     database's, and the file with the document to be stored
   */
  public static void main(String[] args) throws Exception {
    AUDIT.setLevel(Level.OFF);
    var configuration = new ConfigurationImpl();
    configuration.parseFileProperties(Path.of(args[0]).toFile());
    configuration.addAcceptorConfiguration("netty", args[1] + "?protocols=CORE");
    configuration.addAcceptorConfiguration("in-vm", FloorLoop.BROKER);
    for (String queue : Queues.all()) {
      configuration.addQueueConfiguration(
          QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST).setDurable(true));
    }
    new EmbeddedActiveMQ().setConfiguration(configuration).start();
    var rows = new Rows(Path.of(args[3]));
    for (int i = 0; i < CONSUMERS; i++) {
      var loop = new Thread(new FloorLoop(args[2], rows), "floor-" + i);
      loop.setDaemon(true);
      loop.start();
    }
    System.out.println(READY);
    awaitEndOfInput();
    System.exit(0);
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is said to it.
    }
  }
}
