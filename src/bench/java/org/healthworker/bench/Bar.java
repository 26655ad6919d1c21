package org.healthworker.bench;

import jakarta.jms.JMSException;
import java.io.IOException;
import org.healthworker.server.Users;
import org.healthworker.server.WildFlyServer;

/**
 * One of those that are compared.
 *
 * @param process takes the tasks; its broker is in it
 * @param broker where clients connect
 * @param user as whom they do
 */
record Bar(String name, ProcessHandle process, String broker, Users.User user) {
  /** Starts a server and waits until it takes tasks. */
  static Bar start(String name, WildFlyServer server, String... systemProperties)
      throws IOException {
    server.start(systemProperties);
    server.awaitReady();
    return new Bar(
        name, server.process().handle(), server.broker().url(), server.users().producer());
  }

  /** What it replies to a task. */
  String report() throws JMSException {
    try (var client = new Client(this, 0)) {
      return client.request();
    }
  }
}
