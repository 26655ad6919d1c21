package org.healthworker.server;

import java.util.UUID;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.api.core.management.ManagementHelper;

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

  /**
   * Calls a management operation.
   *
   * @return its result; numbers are {@link Number}s
   * @throws IllegalStateException where the broker refuses it, with what it says
   */
  public Object manage(String resource, String operation, Object... parameters) {
    var replies = SimpleString.of(UUID.randomUUID().toString());
    try {
      session.createQueue(
          QueueConfiguration.of(replies)
              .setRoutingType(RoutingType.ANYCAST)
              .setTemporary(true)
              .setDurable(false));
      ClientMessage question = session.createMessage(true);
      question.setReplyTo(replies);
      ManagementHelper.putOperationInvocation(question, resource, operation, parameters);
      session.start();
      try (var producer = session.createProducer("activemq.management");
          var consumer = session.createConsumer(replies)) {
        producer.send(question);
        ClientMessage answer = consumer.receive(30_000);
        answer.acknowledge();
        if (!ManagementHelper.hasOperationSucceeded(answer)) {
          throw new IllegalStateException(String.valueOf(ManagementHelper.getResult(answer)));
        }
        return ManagementHelper.getResult(answer);
      } finally {
        session.deleteQueue(replies);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    locator.close();
  }
}
