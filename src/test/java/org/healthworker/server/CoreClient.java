package org.healthworker.server;

import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** A client below JMS, which may send what JMS does not let it. Use by one thread. */
public final class CoreClient implements AutoCloseable {
  private final ServerLocator locator;
  private final ClientSessionFactory factory;
  private final ClientSession session;

  CoreClient(String broker, Users.User user) {
    try {
      locator = ActiveMQClient.createServerLocator(broker);
      factory = locator.createSessionFactory();
      session = factory.createSession(user.name(), user.password(), false, true, true, false, 0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public ClientSession session() {
    return session;
  }

  /** Sends a health check of a type (a constant of {@link ClientMessage}). */
  public void send(byte type, Consumer<ClientMessage> maker) throws ActiveMQException {
    ClientMessage message = session.createMessage(type, true);
    message.putStringProperty("task_type", "health_check");
    maker.accept(message);
    try (var producer = session.createProducer("maintenance_tasks")) {
      producer.send(message);
    }
  }

  @Override
  public void close() {
    locator.close();
  }
}
