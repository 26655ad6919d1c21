package org.healthworker.task;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TemporaryQueue;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks the broker about itself by plain messages, which works alike for an embedded and a remote
 * one (Artemis manual, "Management", "Using Management Message API").
 */
@ApplicationScoped
class BrokerManagement {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @Resource(name = "jms/health")
  private ConnectionFactory connectionFactory;

  @Resource(name = "jms/management")
  private Queue management;

  /**
   * The value of an attribute.
   *
   * @return JSON, an array of one element
   * @throws BrokerRefusalException where the broker does not give it
   * @throws JMSRuntimeException where the broker is away
   */
  String attribute(String resource, String attribute) throws BrokerRefusalException {
    return ask(resource, "_AMQ_Attribute", attribute, "[]");
  }

  /** Calls an operation with its parameters, a JSON array; throws like {@link #attribute}. */
  String operation(String resource, String operation, String parameters)
      throws BrokerRefusalException {
    return ask(resource, "_AMQ_OperationName", operation, parameters);
  }

  private String ask(String resource, String kind, String name, String parameters)
      throws BrokerRefusalException {
    try (JMSContext context = connectionFactory.createContext()) {
      TemporaryQueue replies = context.createTemporaryQueue();
      JMSProducer producer = context.createProducer().setJMSReplyTo(replies);
      producer.setProperty("_AMQ_ResourceName", resource).setProperty(kind, name);
      try (JMSConsumer consumer = context.createConsumer(replies)) {
        producer.send(management, parameters);
        return answer(consumer.receive(TIMEOUT.toMillis()));
      }
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  private static String answer(Message reply) throws JMSException, BrokerRefusalException {
    if (reply == null) {
      throw new BrokerRefusalException("no answer within " + TIMEOUT.toSeconds() + " s");
    }
    String body = Optional.ofNullable(reply.getBody(String.class)).orElse("");
    if (!reply.getBooleanProperty("_AMQ_OperationSucceeded")) {
      throw new BrokerRefusalException(body);
    }
    return body;
  }
}
