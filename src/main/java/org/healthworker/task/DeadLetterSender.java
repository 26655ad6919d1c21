package org.healthworker.task;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps a copy of a wrong task where an admin can look at it. */
@ApplicationScoped
class DeadLetterSender {
  private static final Pattern IDENTIFIER =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
  private static final Set<String> RESERVED =
      Set.of("NULL", "TRUE", "FALSE", "NOT", "AND", "OR", "BETWEEN", "LIKE", "IN", "IS", "ESCAPE");

  @Resource(name = "jms/health")
  private ConnectionFactory connectionFactory;

  @Resource(name = "jms/dlq")
  private Queue deadLetters;

  /**
   * Sends the copy; one that was sent for an earlier delivery of the same message is kept alone.
   *
   * @throws jakarta.jms.JMSRuntimeException where the broker does not take it
   */
  void send(Message wrong, String reason) throws JMSException {
    try (JMSContext context = connectionFactory.createContext()) {
      Message copy = copy(context, wrong);
      for (String name : EnvelopeReader.propertyNames(wrong)) {
        if (isTheSenders(name) && canBeSet(name)) {
          copy.setObjectProperty(name, wrong.getObjectProperty(name));
        }
      }
      copy.setJMSCorrelationID(wrong.getJMSCorrelationID());
      copy.setStringProperty("rejection_reason", reason);
      copy.setStringProperty("_AMQ_DUPL_ID", "dlq:" + MessageIdentity.of(wrong));
      context.createProducer().send(deadLetters, copy);
    }
  }

  private static Message copy(JMSContext context, Message wrong) throws JMSException {
    if (wrong instanceof TextMessage text && text.getText() != null) {
      return context.createTextMessage(BodyText.cut(text.getText()));
    }
    if (wrong instanceof BytesMessage bytes) {
      BytesMessage copy = context.createBytesMessage();
      copy.writeBytes(EnvelopeReader.bytes(bytes, BodyText.MOST_BYTES));
      return copy;
    }
    return context.createMessage();
  }

  /** The rest belongs to the broker, which sets its own on the copy. */
  private static boolean isTheSenders(String property) {
    return !property.startsWith("JMS") && !property.startsWith("_AMQ");
  }

  /** Senders below JMS, over AMQP or STOMP may use other names (Jakarta Messaging, 3.8.1.1). */
  private static boolean canBeSet(String property) {
    return IDENTIFIER.matcher(property).matches() && !RESERVED.contains(property);
  }
}
