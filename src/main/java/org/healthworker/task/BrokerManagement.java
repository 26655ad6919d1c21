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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the broker about itself by plain messages, which works alike for an embedded and a remote
 * one (Artemis manual, "Management", "Using Management Message API").
 */
@ApplicationScoped
class BrokerManagement {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @Resource(lookup = "java:comp/env/jms/health")
  private ConnectionFactory connectionFactory;

  @Resource(lookup = "java:comp/env/jms/management")
  private Queue management;

  /**
   * The values of attributes, asked for one after the other.
   *
   * @return JSON, an array of one element for each attribute
   * @throws BrokerRefusalException where the broker does not give it
   * @throws JMSRuntimeException where the broker is away
   */
  List<String> attributes(String resource, List<String> attributes) throws BrokerRefusalException {
    return ask(resource, "_AMQ_Attribute", attributes, "[]");
  }

  /** Calls an operation with its parameters, a JSON array; throws like {@link #attributes}. */
  String operation(String resource, String operation, String parameters)
      throws BrokerRefusalException {
    return ask(resource, "_AMQ_OperationName", List.of(operation), parameters).get(0);
  }

  private List<String> ask(String resource, String kind, List<String> names, String parameters)
      throws BrokerRefusalException {
    try (JMSContext context = connectionFactory.createContext()) {
      TemporaryQueue replies = context.createTemporaryQueue();
      JMSProducer producer = context.createProducer().setJMSReplyTo(replies);
      producer.setProperty("_AMQ_ResourceName", resource);
      var answers = new ArrayList<String>();
      try (JMSConsumer consumer = context.createConsumer(replies)) {
        for (String name : names) {
          producer.setProperty(kind, name).send(management, parameters);
          answers.add(answer(consumer.receive(TIMEOUT.toMillis())));
        }
      }
      // Now, not when the pool gets to it: the session may then serve another thread already.
      replies.delete();
      return answers;
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
