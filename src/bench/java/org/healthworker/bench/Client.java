package org.healthworker.bench;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Sends a persistent task, waits for its reply, and sends the next. Use by one thread. */
final class Client implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final ActiveMQConnectionFactory factory;
  private final JMSContext context;
  private final Queue tasks;
  private final JMSProducer producer;
  private final JMSConsumer replies;

  /** A client whose replies come to a durable queue of its own. */
  Client(Bar bar, int number) {
    factory = new ActiveMQConnectionFactory(bar.broker());
    context = factory.createContext(bar.user().name(), bar.user().password());
    tasks = context.createQueue("maintenance_tasks");
    Queue replyTo = context.createQueue(Queues.reply(number));
    replies = context.createConsumer(replyTo);
    producer =
        context.createProducer().setProperty("task_type", "health_check").setJMSReplyTo(replyTo);
  }

  /** Goes on while tasks are left, and tells the nanoseconds of each round trip. */
  Histogram run(AtomicInteger left) throws JMSException {
    var times = new Histogram(3);
    while (left.getAndDecrement() > 0) {
      long start = System.nanoTime();
      request();
      times.recordValue(System.nanoTime() - start);
    }
    return times;
  }

  /** The reply's body. */
  String request() throws JMSException {
    Message task = context.createTextMessage("{}");
    producer.send(tasks, task);
    Message reply = replies.receive(DEADLINE.toMillis());
    if (reply == null || !task.getJMSMessageID().equals(reply.getJMSCorrelationID())) {
      throw new IllegalStateException(
          "no reply to " + task.getJMSMessageID() + " within 30 s, but " + reply);
    }
    return reply.getBody(String.class);
  }

  @Override
  public void close() {
    context.close();
    factory.close();
  }
}
