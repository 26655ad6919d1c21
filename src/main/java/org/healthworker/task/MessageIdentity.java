package org.healthworker.task;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stays the same when a message is delivered again. */
final class MessageIdentity {
  private MessageIdentity() {}

  /** Its message ID; for one without (STOMP), a hash of what the sender gave. */
  static String of(Message message) throws JMSException {
    String id = message.getJMSMessageID();
    return id == null ? hash(message) : id;
  }

  private static String hash(Message message) throws JMSException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(utf8(message.getJMSTimestamp() + "\n"));
      digest.update(utf8(message.getObjectProperty("task_id") + "\n"));
      if (message instanceof TextMessage text) {
        digest.update(utf8(BodyText.cut(String.valueOf(text.getText()))));
      } else if (message instanceof BytesMessage bytes) {
        digest.update(EnvelopeReader.bytes(bytes, BodyText.MOST_BYTES));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
