package org.healthworker.task;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import org.healthworker.config.Sha256;

/** What stays the same when a message is delivered again. */
final class MessageIdentity {
  private MessageIdentity() {}

  /** Its message ID; for one without (STOMP), a hash of what the sender gave. */
  static String of(Message message) throws JMSException {
    String id = message.getJMSMessageID();
    return id == null ? hash(message) : id;
  }

  private static String hash(Message message) throws JMSException {
    return Sha256.of(
        message.getJMSTimestamp()
            + "\n"
            + message.getObjectProperty("task_id")
            + "\n"
            + body(message));
  }

  private static String body(Message message) throws JMSException {
    if (message instanceof TextMessage text) {
      return BodyText.cut(String.valueOf(text.getText()));
    }
    if (message instanceof BytesMessage bytes) {
      // Each byte as one character, whatever the bytes stand for.
      return new String(
          EnvelopeReader.bytes(bytes, BodyText.MOST_BYTES), StandardCharsets.ISO_8859_1);
    }
    return "";
  }
}
