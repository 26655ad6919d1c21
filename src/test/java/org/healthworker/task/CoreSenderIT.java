package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.JMSException;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.CoreClient;
import org.healthworker.server.JmsClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sender below JMS can send; one over AMQP or STOMP looks much the same to a worker. */
@AgainstBuiltWar
class CoreSenderIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String ALLOWED = "1 to 64 of A-Z a-z 0-9 . _ : -";
  private static final SimpleString TASK_ID = SimpleString.of("task_id");

  private final String taskId = UUID.randomUUID().toString();

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());
  @AutoClose private final JmsClient admin = SERVER.jms(SERVER.users().admin());
  @AutoClose private final CoreClient core = SERVER.core(SERVER.users().producer());

  static Stream<Arguments> wrongIds() {
    return Stream.of(
        wrong("none", message -> {}, "task_id is missing; give it in the body or as the property"),
        wrong("an int", m -> m.putIntProperty(TASK_ID, 5), "property task_id is 5, which is not"),
        wrong("a long", m -> m.putLongProperty(TASK_ID, 5), "property task_id is 5, which is not"),
        wrong("a boolean", m -> m.putBooleanProperty(TASK_ID, true), "property task_id is true, "),
        wrong("a double", m -> m.putDoubleProperty(TASK_ID, 0.5), "property task_id is 0.5, which"),
        wrong("a char", m -> m.putCharProperty(TASK_ID, '\n'), "property task_id is a Character, "),
        wrong(
            "bytes",
            m -> m.putBytesProperty(TASK_ID, new byte[3]),
            "property task_id is a byte[],"),
        wrong(
            "null",
            m -> m.putStringProperty(TASK_ID, (SimpleString) null),
            "task_id is missing; give it in "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongIds")
  void aTaskWithoutATrueIdFailsUnstored(String kind, Consumer<ClientMessage> id, String detail)
      throws Exception {
    core.send(ClientMessage.TEXT_TYPE, message -> id.accept(withReply(message, "{}")));

    JsonObject answer = json(client.receive());
    assertThat(answer.isNull("task_id")).isTrue();
    assertThat(answer.getJsonObject("error").getString("detail"))
        .startsWith(detail)
        .endsWith(ALLOWED);
    admin.receiveFrom("maintenance_tasks.dlq");
  }

  static Stream<Arguments> oddButValid() {
    return Stream.of(
        odd("an origin that is no string", message -> message.putIntProperty("origin", 5)),
        odd("origin as bytes", message -> message.putBytesProperty("origin", new byte[3])),
        odd("a correlation ID of bytes", m -> m.putBytesProperty("JMSCorrelationID", new byte[3])),
        odd("a correlation ID that is a number", m -> m.putIntProperty("JMSCorrelationID", 3)),
        odd("a name that JMS does not know", m -> m.putStringProperty("content-type", "x")),
        odd("no time", message -> message.setTimestamp(0)),
        odd("a time before all others", message -> message.setTimestamp(Long.MIN_VALUE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oddButValid")
  void whatIsOddBesideATrueIdHindersNothing(String kind, Consumer<ClientMessage> odd)
      throws Exception {
    core.send(ClientMessage.TEXT_TYPE, message -> odd.accept(withId(withReply(message, "{}"))));

    JsonObject report = json(client.receive());
    assertThat(report.getString("task_id")).isEqualTo(taskId);
    assertThat(report.getString("outcome")).isEqualTo("completed");
    assertThat(report.getString("origin")).isEqualTo("task");
  }

  @Test
  void aReplyAddressThatIsNoneIsOnlyLogged() throws Exception {
    core.send(
        ClientMessage.TEXT_TYPE,
        message -> withId(withReply(message, "{}")).putIntProperty("JMSReplyTo", 5));

    // The next task is answered, so the worker went on without a reply.
    client.request("{}");
    assertThat(SERVER.rest(SERVER.users().viewer()).isOk("system/maintenance/tasks/" + taskId))
        .isTrue();
  }

  @Test
  void theCopyOfAWrongTaskLacksThePropertiesThatJmsCannotName() throws Exception {
    core.send(
        ClientMessage.TEXT_TYPE,
        message ->
            withId(withReply(message, "["))
                .putStringProperty("content-type", "x")
                .putStringProperty("NULL", "x")
                .putStringProperty("tenant", "blue"));

    assertThat(json(client.receive()).getString("outcome")).isEqualTo("failed");
    assertThat(EnvelopeReader.propertyNames(admin.receiveFrom("maintenance_tasks.dlq")))
        .contains("tenant", "task_id")
        .doesNotContain("content-type", "NULL");
  }

  @Test
  void oneMessageThatComesTwiceLeavesOneCopy() throws Exception {
    for (int delivery = 1; delivery <= 2; delivery++) {
      core.send(ClientMessage.TEXT_TYPE, m -> withId(withReply(m, "[")).setTimestamp(1));
      client.receive();
    }

    admin.receiveFrom("maintenance_tasks.dlq");
    client.request("[]");
    assertThat(admin.receiveFrom("maintenance_tasks.dlq").getBody(String.class)).isEqualTo("[]");
  }

  @Test
  void anObjectThatCannotBeOneIsRefusedUnread() throws Exception {
    core.send(
        ClientMessage.OBJECT_TYPE,
        message -> {
          withReplyAlone(withId(message));
          message.getBodyBuffer().writeInt(-1);
        });

    assertThat(json(client.receive()).getJsonObject("error").getString("detail"))
        .isEqualTo("body is an object message; allowed is a text or bytes message");
    admin.receiveFrom("maintenance_tasks.dlq");
  }

  private static Arguments wrong(String kind, Consumer<ClientMessage> id, String detail) {
    return Arguments.of(kind, id, detail);
  }

  private static Arguments odd(String kind, Consumer<ClientMessage> odd) {
    return Arguments.of(kind, odd);
  }

  private ClientMessage withId(ClientMessage message) {
    message.putStringProperty("task_id", taskId);
    return message;
  }

  private ClientMessage withReply(ClientMessage message, String text) {
    message.getBodyBuffer().writeNullableSimpleString(SimpleString.of(text));
    return withReplyAlone(message);
  }

  private ClientMessage withReplyAlone(ClientMessage message) {
    try {
      String queue = client.replies().getQueueName();
      message.putStringProperty("JMSReplyTo", "temp-queue://" + queue);
      return message;
    } catch (JMSException e) {
      throw new AssertionError(e);
    }
  }
}
