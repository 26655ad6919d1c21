package org.healthworker.task;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.healthworker.report.TaskId;
import org.healthworker.task.TaskEnvelope.Body;

/** Takes from a message what a task is made of; never deserialises an object. */
final class EnvelopeReader {
  private static final String ALLOWED = "a text or bytes message";

  private EnvelopeReader() {}

  static TaskEnvelope read(Message message) throws JMSException {
    return new TaskEnvelope(
        body(message), message.getObjectProperty("task_id"), knownMessageId(message));
  }

  private static Body body(Message message) throws JMSException {
    try {
      return new Body.Text(text(message));
    } catch (WrongInputException e) {
      return new Body.Unreadable(e);
    }
  }

  private static String text(Message message) throws JMSException, WrongInputException {
    if (message instanceof TextMessage text) {
      return text.getText() == null ? "" : BodyText.of(text.getText());
    }
    if (message instanceof BytesMessage bytes) {
      BodyText.checkSize(bytes.getBodyLength());
      return BodyText.of(bytes(bytes, (int) bytes.getBodyLength()));
    }
    if (message instanceof ObjectMessage) {
      throw WrongInputException.of("body", "an object message", ALLOWED);
    }
    if (message instanceof MapMessage) {
      throw WrongInputException.of("body", "a map message", ALLOWED);
    }
    if (message instanceof StreamMessage) {
      throw WrongInputException.of("body", "a stream message", ALLOWED);
    }
    return "";
  }

  /** At most so many bytes of the body, from its start. */
  static byte[] bytes(BytesMessage message, int most) throws JMSException {
    var content = new byte[(int) Math.min(message.getBodyLength(), most)];
    message.reset();
    message.readBytes(content);
    return content;
  }

  static List<String> propertyNames(Message message) throws JMSException {
    var names = new ArrayList<String>();
    for (Enumeration<?> all = message.getPropertyNames(); all.hasMoreElements(); ) {
      names.add(all.nextElement().toString());
    }
    return names;
  }

  /**
   * Senders over AMQP and STOMP do not know the ID that the broker gives; theirs, if any, is lost.
   */
  private static String knownMessageId(Message message) throws JMSException {
    String id = message.getJMSMessageID();
    if (id == null || message.propertyExists("NATIVE_MESSAGE_ID") || isAmqp(message)) {
      return null;
    }
    String bare = id.startsWith("ID:") ? id.substring("ID:".length()) : id;
    return TaskId.isValid(bare) ? bare : null;
  }

  private static boolean isAmqp(Message message) throws JMSException {
    return propertyNames(message).stream().anyMatch(name -> name.startsWith("JMS_AMQP_"));
  }
}
