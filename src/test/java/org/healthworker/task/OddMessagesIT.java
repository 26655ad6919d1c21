package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.JmsClient;
import org.healthworker.server.NoRateLimit;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@AgainstBuiltWar
@ExtendWith(NoRateLimit.class)
class OddMessagesIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final long SEED = 42;
  private static final int MESSAGES = 1000;

  private final Map<String, OddMessage> sent = new TreeMap<>();
  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());
  @AutoClose private final JmsClient admin = SERVER.jms(SERVER.users().admin());

  @Test
  void eachOfAThousandIsAnsweredOnceAsTheRulesSayAndWrongOnesLeaveACopyEach() throws Exception {
    Map<String, String> expected = send();

    Map<String, JsonObject> answers = new TreeMap<>();
    for (int i = 0; i < MESSAGES; i++) {
      Message reply = client.receive();
      JsonObject twice = answers.put(reply.getJMSCorrelationID(), json(reply));
      assertThat(twice).as("second answer to %s", reply.getJMSCorrelationID()).isNull();
    }

    expected.forEach(
        (message, outcome) ->
            assertThat(answers.get(message).getString("outcome"))
                .as("%s of seed %d: %s", message, SEED, sent.get(message))
                .isEqualTo(outcome));
    answers.forEach(OddMessagesIT::expectTheShapeOfTheContract);
    answers.forEach(this::expectItStored);
    long wrong = expected.values().stream().filter("failed"::equals).count();
    assertThat(copies(wrong))
        .allSatisfy((message, reason) -> assertThat(detail(answers.get(message))).isEqualTo(reason))
        .hasSize((int) wrong);
    assertThat(json(client.request("{}")).getString("outcome")).isEqualTo("completed");
    System.out.printf("%d odd messages, %d of them wrong%n", MESSAGES, wrong);
  }

  /** What each must become, by its correlation ID. */
  private Map<String, String> send() throws JMSException {
    var messages = new OddMessages(SEED);
    var oracle = new Oracle(List.of("cpu", "disk", "jvm", "memory", "network", "tasks", "uptime"));
    Queue tasks = client.context().createQueue("maintenance_tasks");
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < MESSAGES; i++) {
      OddMessage odd = messages.next();
      String name = "odd-" + i;
      JMSProducer producer = client.task().setJMSCorrelationID(name);
      producer.send(tasks, message(client.context(), odd));
      sent.put(name, odd);
      expected.put(name, oracle.isValid(odd) ? "completed" : "failed");
    }
    return expected;
  }

  private static Message message(JMSContext context, OddMessage odd) throws JMSException {
    Message message =
        switch (odd.type()) {
          case TEXT -> context.createTextMessage(odd.content());
          case BYTES -> {
            var bytes = context.createBytesMessage();
            bytes.writeBytes(odd.bytes());
            yield bytes;
          }
          case NONE -> context.createMessage();
          case OBJECT -> context.createObjectMessage(odd.content());
          case MAP -> context.createMapMessage();
          case STREAM -> context.createStreamMessage();
        };
    if (odd.taskIdProperty() != null) {
      message.setObjectProperty("task_id", odd.taskIdProperty());
    }
    return message;
  }

  private static void expectTheShapeOfTheContract(String message, JsonObject answer) {
    if (answer.getString("outcome").equals("completed")) {
      assertThat(answer.keySet())
          .as(message)
          .containsExactly(
              "task_id",
              "outcome",
              "origin",
              "timestamp",
              "status",
              "node",
              "duration_ms",
              "queue_wait_ms",
              "checks");
    } else {
      assertThat(answer.keySet()).as(message).containsExactly("task_id", "outcome", "error");
      assertThat(answer.getJsonObject("error").keySet())
          .as(message)
          .containsExactly("type", "title", "detail");
    }
  }

  private void expectItStored(String message, JsonObject answer) {
    if (!answer.isNull("task_id")) {
      assertThat(viewer.get("system/maintenance/tasks/" + answer.getString("task_id")).body())
          .as(message)
          .contains("\"outcome\":\"" + answer.getString("outcome") + "\"");
    }
  }

  /** The reasons by correlation ID. */
  private Map<String, String> copies(long count) throws JMSException {
    Map<String, String> copies = new TreeMap<>();
    Queue deadLetters = admin.context().createQueue("maintenance_tasks.dlq");
    try (JMSConsumer consumer = admin.context().createConsumer(deadLetters)) {
      for (long i = 0; i < count; i++) {
        Message copy = consumer.receive(10_000);
        assertThat(copy).as("copy %d of %d", i, count).isNotNull();
        copies.put(copy.getJMSCorrelationID(), copy.getStringProperty("rejection_reason"));
      }
      assertThat(consumer.receiveNoWait()).isNull();
    }
    return copies;
  }

  private static String detail(JsonObject answer) {
    return answer.getJsonObject("error").getString("detail");
  }
}
