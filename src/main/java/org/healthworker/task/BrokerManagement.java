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
   * An operation, which for an attribute is named like its getter: of that alone the broker tells
   * why it refuses it.
   *
   * @param parameters a JSON array
   */
  record Question(String resource, String operation, String parameters) {
    static Question get(String resource, String attribute) {
      return new Question(resource, "get" + attribute, "[]");
    }

    /** By which the broker's rights know it ("managementMessageRbac"). */
    @Override
    public String toString() {
      return resource + "." + operation;
    }
  }

  /**
   * Asks one question after the other, in one session.
   *
   * @return JSON, an array of one element for each question
   * @throws BrokerRefusalException where the broker does not answer one
   * @throws JMSRuntimeException where the broker is away
   */
  List<String> ask(List<Question> questions) throws BrokerRefusalException {
    try (JMSContext context = connectionFactory.createContext()) {
      TemporaryQueue replies = context.createTemporaryQueue();
      JMSProducer producer = context.createProducer().setJMSReplyTo(replies);
      var answers = new ArrayList<String>();
      try (JMSConsumer consumer = context.createConsumer(replies)) {
        for (Question question : questions) {
          producer
              .setProperty("_AMQ_ResourceName", question.resource)
              .setProperty("_AMQ_OperationName", question.operation)
              .send(management, question.parameters);
          answers.add(answer(question, consumer.receive(TIMEOUT.toMillis())));
        }
      }
      // Now, not when the pool gets to it: the session may then serve another thread already.
      replies.delete();
      return answers;
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  private static String answer(Question question, Message reply)
      throws JMSException, BrokerRefusalException {
    if (reply == null) {
      throw new BrokerRefusalException(question, "no answer within " + TIMEOUT.toSeconds() + " s");
    }
    String body = Optional.ofNullable(reply.getBody(String.class)).orElse("");
    if (!reply.getBooleanProperty("_AMQ_OperationSucceeded")) {
      // An array of one sentence.
      throw new BrokerRefusalException(question, body.replaceAll("^\\[\"|\"]$", ""));
    }
    return body;
  }
}
