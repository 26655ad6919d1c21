package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WrongTaskIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  private final String taskId = UUID.randomUUID().toString();

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());
  @AutoClose private final JmsClient admin = SERVER.jms(SERVER.users().admin());

  @Deployment(testable = false)
  static WebArchive built() {
    return Build.archive();
  }

  static Stream<Arguments> wrongTasks() {
    return Stream.of(
        wrong("not JSON", text("{\"checks\""), "body is not JSON; allowed is a JSON object"),
        wrong("an array", text("[]"), "body is JSON, but not an object; allowed is a JSON object"),
        wrong(
            "a key twice",
            text("{\"payload\":{},\"payload\":{}}"),
            "body is an object with the key \"payload\" twice; allowed is each key once"),
        wrong(
            "not UTF-8",
            bytes(new byte[] {'{', (byte) 0xff, '}'}),
            "body is not valid UTF-8; allowed is a JSON object in UTF-8"),
        wrong(
            "too deep",
            text("{\"x\":" + "[".repeat(16) + "]".repeat(16) + "}"),
            "body is deeper than 16 levels; allowed is at most 16 levels"),
        wrong(
            "too large",
            text("{\"x\":\"" + "y".repeat(65_530) + "\"}"),
            "body is 65538 bytes or more; allowed is at most 65536 bytes"),
        wrong(
            "another type",
            text("{\"task_type\":\"cleanup\"}"),
            "task_type is \"cleanup\"; allowed is \"health_check\""),
        wrong(
            "a payload that is no object",
            text("{\"payload\":[]}"),
            "payload is an empty array; allowed is an object"),
        wrong(
            "an unknown payload key",
            text("{\"payload\":{\"check\":1}}"),
            "payload.\"check\" is not known; allowed are checks and max_age_ms"),
        wrong(
            "an unknown check",
            text("{\"payload\":{\"checks\":[\"disk\",\"dusk\"]}}"),
            "payload.checks[1] is \"dusk\"; allowed is one of cpu, disk, jvm, memory, network, tasks, uptime"),
        wrong(
            "a negative age",
            text("{\"payload\":{\"max_age_ms\":-1}}"),
            "payload.max_age_ms is -1; allowed is an integer from 0 to 3600000"),
        wrong(
            "a serialised object",
            context -> context.createObjectMessage("harmless"),
            "body is an object message; allowed is a text or bytes message"),
        wrong(
            "a map",
            JMSContext::createMapMessage,
            "body is a map message; allowed is a text or bytes message"),
        wrong(
            "a stream",
            JMSContext::createStreamMessage,
            "body is a stream message; allowed is a text or bytes message"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTasks")
  void aWrongTaskIsStoredDeadLetteredAnsweredAndAcknowledged(
      String kind, Function<JMSContext, Message> maker, String detail) throws Exception {
    Message request = maker.apply(client.context());
    client
        .task()
        .setProperty("task_id", taskId)
        .send(client.context().createQueue("maintenance_tasks"), request);

    JsonObject answer = json(client.receive());
    assertThat(answer.getJsonObject("error").getString("detail")).isEqualTo(detail);
    assertThat(stored()).contains("\"outcome\":\"failed\"").contains(taskId);
    assertThat(admin.receiveFrom("maintenance_tasks.dlq").getStringProperty("rejection_reason"))
        .isEqualTo(detail);
    assertThat(json(client.request("{}")).getString("outcome")).isEqualTo("completed");
  }

  @Test
  void aWrongTaskIdIsAnsweredAndDeadLetteredButNotStored() throws Exception {
    JsonObject answer = json(client.request("{\"task_id\":\"a b\"}"));

    assertThat(answer.getJsonObject("error").getString("detail"))
        .isEqualTo("task_id is \"a b\"; allowed is a string of 1 to 64 of A-Z a-z 0-9 . _ : -");
    assertThat(answer.isNull("task_id")).isTrue();
    assertThat(admin.receiveFrom("maintenance_tasks.dlq").getBody(String.class))
        .isEqualTo("{\"task_id\":\"a b\"}");
  }

  @Test
  void aWrongTaskUnderAnIdWithAnOutcomeChangesNothingStored() throws Exception {
    client.request("{\"task_id\":\"" + taskId + "\"}");
    String before = stored();

    JsonObject answer = json(client.request("{\"task_id\":\"" + taskId + "\",\"payload\":1}"));

    assertThat(answer.getString("outcome")).isEqualTo("failed");
    assertThat(stored()).isEqualTo(before);
    assertThat(admin.receiveFrom("maintenance_tasks.dlq").getBody(String.class))
        .contains("\"payload\":1");
  }

  private String stored() {
    return SERVER.rest(SERVER.users().viewer()).get("system/maintenance/tasks/" + taskId).body();
  }

  private static Arguments wrong(String kind, Function<JMSContext, Message> maker, String detail) {
    return Arguments.of(kind, maker, detail);
  }

  private static Function<JMSContext, Message> text(String body) {
    return context -> context.createTextMessage(body);
  }

  private static Function<JMSContext, Message> bytes(byte[] body) {
    return context -> {
      var message = context.createBytesMessage();
      try {
        message.writeBytes(body);
      } catch (JMSException e) {
        throw new AssertionError(e);
      }
      return message;
    };
  }
}
