package org.healthworker.sample;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Sends a health check and prints the reply. */
public final class SendHealthCheck {
  public static void main(String[] args) throws JMSException {
    try (var factory = new ActiveMQConnectionFactory(args[0]);
        JMSContext context = factory.createContext("producer", System.getenv("PASSWORD"))) {
      Queue replies = context.createTemporaryQueue();
      context
          .createProducer()
          .setProperty("task_type", "health_check")
          .setJMSReplyTo(replies)
          .send(
              context.createQueue("maintenance_tasks"), "{\"payload\":{\"checks\":[\"memory\"]}}");
      Message reply = context.createConsumer(replies).receive(5000);
      System.out.println(reply == null ? "no reply within 5 s" : reply.getBody(String.class));
    }
  }
}
