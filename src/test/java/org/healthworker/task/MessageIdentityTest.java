package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageIdentityTest {
  @Test
  void aMessageWithAnIdIsKnownByIt() throws Exception {
    assertThat(MessageIdentity.of(message(TextMessage.class, "ID:m1", 1, "a", "{}")))
        .isEqualTo("ID:m1");
  }

  @Test
  void oneWithoutIsKnownByWhatItsSenderGave() throws Exception {
    assertThat(of(TextMessage.class, 1, "a", "{}"))
        .hasSize(64)
        .isEqualTo(of(TextMessage.class, 1, "a", "{}"))
        .isNotEqualTo(of(TextMessage.class, 2, "a", "{}"))
        .isNotEqualTo(of(TextMessage.class, 1, "b", "{}"))
        .isNotEqualTo(of(TextMessage.class, 1, null, "{}"))
        .isNotEqualTo(of(TextMessage.class, 1, "a", "[]"));
  }

  @Test
  void bytesCountAsTheTextDoes() throws Exception {
    assertThat(of(BytesMessage.class, 1, "a", "{}"))
        .isEqualTo(of(BytesMessage.class, 1, "a", "{}"))
        .isNotEqualTo(of(BytesMessage.class, 1, "a", "[]"));
  }

  @Test
  void aMessageWithoutATextHasAnIdentityToo() throws Exception {
    assertThat(of(TextMessage.class, 0, null, null)).hasSize(64);
    assertThat(of(Message.class, 0, null, null)).hasSize(64);
  }

  private static String of(Class<? extends Message> type, long sent, Object taskId, String body)
      throws JMSException {
    return MessageIdentity.of(message(type, null, sent, taskId, body));
  }

  /** Whatever is not listed fails the test. */
  private static Message message(
      Class<? extends Message> type, String id, long sent, Object taskId, String body) {
    return (Message)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getJMSMessageID" -> id;
                  case "getJMSTimestamp" -> sent;
                  case "getObjectProperty" -> taskId;
                  case "getText" -> body;
                  case "getBodyLength" -> (long) body.length();
                  case "reset" -> null;
                  case "readBytes" -> read(body, (byte[]) arguments[0]);
                  default -> throw new AssertionError(method + " was called");
                });
  }

  private static int read(String body, byte[] into) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, into, 0, bytes.length);
    return bytes.length;
  }
}
