package org.healthworker.server;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.healthworker.openapi.PublishedSchemas;

/** An external client of the broker, as the README shows one. Use by one thread. */
public final class JmsClient implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final ActiveMQConnectionFactory factory;
  private final JMSContext context;
  private Queue replies;
  private JMSConsumer consumer;

  public JmsClient(String broker, Users.User user) {
    factory = new ActiveMQConnectionFactory(broker);
    context = factory.createContext(user.name(), user.password());
  }

  public JMSContext context() {
    return context;
  }

  /** The temporary queue to which replies go. */
  public Queue replies() {
    if (replies == null) {
      replies = context.createTemporaryQueue();
      consumer = context.createConsumer(replies);
    }
    return replies;
  }

  /** Sends what the maker makes to the address, as a health check that wants a reply. */
  public Message send(Function<JMSContext, Message> maker) {
    Message message = maker.apply(context);
    task().send(context.createQueue("maintenance_tasks"), message);
    return message;
  }

  /** Sends a body as a health check that wants a reply. */
  public Message send(String body) {
    return send(c -> c.createTextMessage(body));
  }

  /** Sends and waits for the reply. */
  public Message request(String body) {
    send(body);
    return receive();
  }

  /** A producer of health checks that want a reply. */
  public JMSProducer task() {
    return context
        .createProducer()
        .setProperty("task_type", "health_check")
        .setJMSReplyTo(replies());
  }

  /** Sends full checks that want a reply at an address, all at once. */
  public void sendAll(Collection<String> taskIds, String replyTo) {
    try (JMSContext transacted = context.createContext(JMSContext.SESSION_TRANSACTED)) {
      JMSProducer producer =
          transacted
              .createProducer()
              .setProperty("task_type", "health_check")
              .setJMSReplyTo(transacted.createQueue(replyTo));
      Queue tasks = transacted.createQueue("maintenance_tasks");
      taskIds.forEach(taskId -> producer.send(tasks, "{\"task_id\":\"" + taskId + "\"}"));
      transacted.commit();
    }
  }

  /** The next reply; fails after 30 s, and where it is not as clients are told. */
  public Message receive() {
    return described(receive(consumer));
  }

  /** The next message of a queue; fails after 30 s. */
  public Message receiveFrom(String queue) {
    try (JMSConsumer other = context.createConsumer(context.createQueue(queue))) {
      Message message = receive(other);
      return queue.startsWith("replies.") ? described(message) : message;
    }
  }

  /** The first message of a queue, which stays there. */
  public Message lookInto(String queue) throws JMSException {
    try (QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
      return (Message) browser.getEnumeration().nextElement();
    }
  }

  /** Whether a reply is there within the time. */
  public boolean hasReplyWithin(Duration time) {
    return consumer.receive(time.toMillis()) != null;
  }

  /** The JSON that a message carries. */
  public static JsonObject json(Message message) {
    try (JsonReader reader = Json.createReader(new StringReader(text(message)))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() {
    context.close();
    factory.close();
  }

  private static Message described(Message reply) {
    PublishedSchemas.checkReply(text(reply));
    return reply;
  }

  private static String text(Message message) {
    try {
      return message.getBody(String.class);
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  private static Message receive(JMSConsumer consumer) {
    Message message = consumer.receive(DEADLINE.toMillis());
    if (message == null) {
      throw new AssertionError("no message within " + DEADLINE.toSeconds() + " s");
    }
    return message;
  }
}
