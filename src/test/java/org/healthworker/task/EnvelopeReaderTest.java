package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.healthworker.task.TaskEnvelope.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {
  private final Map<String, Object> properties = new HashMap<>();
  private String messageId = "ID:m1";
  private Object body;

  @Test
  void aTextIsRead() throws Exception {
    body = "{}";
    assertThat(read(TextMessage.class).body()).isEqualTo(new Body.Text("{}"));
  }

  @ParameterizedTest
  @ValueSource(classes = {TextMessage.class, Message.class})
  void aMessageWithoutABodyIsAnEmptyText(Class<? extends Message> type) throws Exception {
    assertThat(read(type).body()).isEqualTo(new Body.Text(""));
  }

  @Test
  void bytesTooManyAreRefusedUnread() throws Exception {
    body = 65_537L;
    assertThat(refusal(BytesMessage.class))
        .hasMessage("body is 65537 bytes or more; allowed is at most 65536 bytes");
  }

  @Test
  void anObjectIsRefusedWithoutDeserialisingIt() throws Exception {
    assertThat(refusal(ObjectMessage.class))
        .hasMessage("body is an object message; allowed is a text or bytes message");
  }

  @Test
  void aMapIsRefused() throws Exception {
    assertThat(refusal(MapMessage.class))
        .hasMessage("body is a map message; allowed is a text or bytes message");
  }

  @Test
  void aStreamIsRefused() throws Exception {
    assertThat(refusal(StreamMessage.class))
        .hasMessage("body is a stream message; allowed is a text or bytes message");
  }

  static Object[] properties() {
    return new Object[] {"p1", "a b", 5, 5L, true, 0.5, new byte[] {1}};
  }

  @ParameterizedTest
  @MethodSource("properties")
  void thePropertyIsTakenAsItIs(Object property) throws Exception {
    properties.put("task_id", property);
    assertThat(read(Message.class).taskIdProperty()).isEqualTo(property);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"ID:m1, m1", "m1, m1", "-, -", "ID:a b, -", "ID:, -"})
  void theMessageIdCountsWithoutItsPrefixWhereItIsATaskId(String id, String expected)
      throws Exception {
    messageId = id;
    assertThat(read(Message.class).messageId()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NATIVE_MESSAGE_ID", "JMS_AMQP_NATIVE", "JMS_AMQP_HEADER"})
  void aSenderThatDoesNotKnowTheMessageIdHasNone(String property) throws Exception {
    properties.put(property, "x");
    assertThat(read(Message.class).messageId()).isNull();
  }

  private WrongInputException refusal(Class<? extends Message> type) throws JMSException {
    return ((Body.Unreadable) read(type).body()).reason();
  }

  private TaskEnvelope read(Class<? extends Message> type) throws JMSException {
    return EnvelopeReader.read(
        (Message)
            Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(method.getName(), arguments)));
  }

  /** Whatever is not listed, such as reading an object, fails the test. */
  private Object answer(String method, Object[] arguments) {
    return switch (method) {
      case "getText", "getBodyLength" -> body;
      case "getJMSMessageID" -> messageId;
      case "getObjectProperty" -> properties.get(arguments[0]);
      case "propertyExists" -> properties.containsKey(arguments[0]);
      case "getPropertyNames" -> Collections.enumeration(properties.keySet());
      default -> throw new AssertionError(method + " was called");
    };
  }
}
