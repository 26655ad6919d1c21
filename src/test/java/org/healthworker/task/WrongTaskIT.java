package org.healthworker.task;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.junit.jupiter.api.AfterAll;
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

  private static final String DEAD_LETTERS = "maintenance_tasks.dlq";
  private static final String NOT_UTF_8 =
      "body is not valid UTF-8; allowed is a JSON object in UTF-8";
  private static final String TOO_LARGE =
      "body is 65538 bytes or more; allowed is at most 65536 bytes";
  private static final String PROPERTY = "property task_id is ";

  private final String taskId = UUID.randomUUID().toString();

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());
  @AutoClose private final JmsClient admin = SERVER.jms(SERVER.users().admin());

  @Deployment(testable = false)
  static WebArchive built() {
    return Build.archive().addClass(LeavesAMark.class);
  }

  /** Under a valid ID beside the body. */
  static Stream<Arguments> wrongTasks() {
    String checks = "one of cpu, disk, jvm, memory, network, tasks, uptime";
    String age = "payload.max_age_ms is %s; allowed is an integer from 0 to 3600000";
    String type = "task_type is %s; allowed is \"health_check\"";
    String deep = "{\"x\":" + "[".repeat(16) + "]".repeat(16) + "}";
    String large = "{\"x\":\"" + "y".repeat(65_530) + "\"}";
    return Stream.of(
        wrong("not JSON", text("{\"checks\""), "body is not JSON; allowed is a JSON object"),
        wrong("not JSON, as bytes", bytes("{\"a\""), "body is not JSON; allowed is a JSON object"),
        wrong("an array", text("[]"), "body is JSON, but not an object; allowed is a JSON object"),
        wrong(
            "a string, as bytes",
            bytes("\"{}\""),
            "body is JSON, but not an object; allowed is a JSON object"),
        wrong(
            "a key twice",
            text("{\"payload\":{},\"payload\":{}}"),
            "body is an object with the key \"payload\" twice; allowed is each key once"),
        wrong("not UTF-8", bytes("{\u00ff}"), NOT_UTF_8),
        wrong("half a character", text("{\"x\":\"\ud83d\"}"), NOT_UTF_8),
        wrong(
            "too deep", text(deep), "body is deeper than 16 levels; allowed is at most 16 levels"),
        wrong("too large", text(large), TOO_LARGE),
        wrong("too large, as bytes", bytes(large), TOO_LARGE),
        wrong(
            "a number too large",
            text("{\"x\":1e99999999999}"),
            "body is JSON with a number that is too long or too large;"
                + " allowed is at most 1000 characters and an exponent of at most 9 digits"),
        wrong("another type", text("{\"task_type\":\"cleanup\"}"), type.formatted("\"cleanup\"")),
        wrong("no type", text("{\"task_type\":null}"), type.formatted("null")),
        wrong(
            "a payload that is no object",
            text("{\"payload\":[]}"),
            "payload is an empty array; allowed is an object"),
        wrong(
            "an unknown payload key",
            text("{\"payload\":{\"check\":1}}"),
            "payload.\"check\" is not known; allowed are checks and max_age_ms"),
        wrong(
            "checks that are no array",
            text("{\"payload\":{\"checks\":\"disk\"}}"),
            "payload.checks is \"disk\"; allowed is an array of at least one check"),
        wrong(
            "no checks",
            text("{\"payload\":{\"checks\":[]}}"),
            "payload.checks is an empty array; allowed is an array of at least one check"),
        wrong(
            "a check that is no string",
            text("{\"payload\":{\"checks\":[7]}}"),
            "payload.checks[0] is 7; allowed is " + checks),
        wrong(
            "an unknown check",
            text("{\"payload\":{\"checks\":[\"disk\",\"dusk\"]}}"),
            "payload.checks[1] is \"dusk\"; allowed is " + checks),
        wrong(
            "a check again",
            text("{\"payload\":{\"checks\":[\"cpu\",\"cpu\"]}}"),
            "payload.checks[1] is \"cpu\" again; allowed is each check once"),
        wrong("half an age", text("{\"payload\":{\"max_age_ms\":0.5}}"), age.formatted("0.5")),
        wrong("a negative age", text("{\"payload\":{\"max_age_ms\":-1}}"), age.formatted("-1")),
        wrong(
            "an age too large",
            text("{\"payload\":{\"max_age_ms\":3600001}}"),
            age.formatted("3600001")),
        wrong(
            "a serialised object",
            context -> context.createObjectMessage(new LeavesAMark()),
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

  /** Without a valid ID. */
  static Stream<Arguments> wrongIds() {
    String allowed = "; allowed is a string of 1 to 64 of A-Z a-z 0-9 . _ : -";
    return Stream.of(
        wrong("empty", text("{\"task_id\":\"\"}"), "task_id is \"\"" + allowed),
        wrong("of other characters", text("{\"task_id\":\"a b\"}"), "task_id is \"a b\"" + allowed),
        wrong(
            "too long",
            text("{\"task_id\":\"" + "x".repeat(65) + "\"}"),
            "task_id is \"" + "x".repeat(64) + "…\"" + allowed),
        wrong("a number", text("{\"task_id\":5}"), "task_id is 5" + allowed),
        wrong("empty property", property(""), "property task_id is \"\"" + allowed),
        wrong("a property of other characters", property("ü"), PROPERTY + "\"\\u00fc\"" + allowed),
        wrong("a number property", property(5), PROPERTY + "5, which is not a string" + allowed),
        wrong(
            "two that disagree",
            context -> withProperty(context.createTextMessage("{\"task_id\":\"b1\"}"), "p1"),
            "task_id is \"b1\"; allowed is the same as in the property task_id, which is p1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTasks")
  void aWrongTaskIsStoredDeadLetteredAndAnswered(
      String kind, Function<JMSContext, Message> maker, String detail) throws Exception {
    Message request = client.send(context -> withProperty(maker.apply(context), taskId));

    expectAnswer(client.receive(), taskId, detail);
    JsonObject stored = stored(taskId);
    assertThat(stored.keySet()).containsExactly("task_id", "outcome", "timestamp", "error");
    assertThat(stored.getString("outcome")).isEqualTo("failed");
    assertThat(stored.getJsonObject("error").getString("detail")).isEqualTo(detail);
    expectCopy(request, detail);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTasks")
  void underAnIdWithAnOutcomeItChangesNothingStored(
      String kind, Function<JMSContext, Message> maker, String detail) throws Exception {
    client.request("{\"task_id\":\"" + taskId + "\",\"payload\":{\"checks\":[\"uptime\"]}}");
    JsonObject before = stored(taskId);

    Message request = client.send(context -> withProperty(maker.apply(context), taskId));

    expectAnswer(client.receive(), taskId, detail);
    expectCopy(request, detail);
    assertThat(stored(taskId)).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongIds")
  void aWrongTaskIdIsDeadLetteredAndAnsweredButNotStored(
      String kind, Function<JMSContext, Message> maker, String detail) throws Exception {
    Message request = client.send(maker);

    Message answer = client.receive();
    assertThat(answer.propertyExists("task_id")).isFalse();
    expectAnswer(answer, null, detail);
    expectCopy(request, detail);
  }

  @Test
  void withoutAReplyAddressEachIsStoredAndDeadLetteredOnceAllTheSame() throws Exception {
    Map<String, String> details = new TreeMap<>();
    for (Arguments wrong : Stream.concat(wrongTasks(), wrongIds()).toList()) {
      String name = taskId + "-" + details.size();
      @SuppressWarnings("unchecked") // made by wrong() below
      var maker = (Function<JMSContext, Message>) wrong.get()[1];
      Message message = maker.apply(client.context());
      if (!message.propertyExists("task_id") && !detail(wrong).startsWith("task_id")) {
        message.setStringProperty("task_id", name);
      }
      client
          .context()
          .createProducer()
          .setJMSCorrelationID(name)
          .setProperty("task_type", "health_check")
          .send(client.context().createQueue("maintenance_tasks"), message);
      details.put(name, detail(wrong));
    }

    Map<String, String> reasons = new TreeMap<>();
    for (int i = 0; i < details.size(); i++) {
      Message copy = admin.receiveFrom(DEAD_LETTERS);
      reasons.put(copy.getJMSCorrelationID(), copy.getStringProperty("rejection_reason"));
      String id = copy.getJMSCorrelationID();
      if (id.equals(copy.getObjectProperty("task_id"))) {
        assertThat(stored(id).getJsonObject("error").getString("detail"))
            .isEqualTo(details.get(id));
      }
    }

    assertThat(reasons).isEqualTo(details);
    expectNothingLeft();
  }

  @AfterAll
  static void noObjectWasDeserialised() {
    assertThat(LeavesAMark.MARK).doesNotExist();
  }

  private void expectAnswer(Message message, String id, String detail) {
    JsonObject answer = json(message);
    assertThat(answer.keySet()).containsExactly("task_id", "outcome", "error");
    assertThat(answer.get("task_id")).isEqualTo(id == null ? JsonValue.NULL : Json.createValue(id));
    assertThat(answer.getString("outcome")).isEqualTo("failed");
    assertThat(answer.getJsonObject("error"))
        .isEqualTo(
            Json.createObjectBuilder()
                .add("type", "urn:health-worker:problem:wrong-task")
                .add("title", "The task is wrong")
                .add("detail", detail)
                .build());
  }

  /** One, and no other. */
  private void expectCopy(Message request, String detail) throws JMSException {
    Message copy = admin.receiveFrom(DEAD_LETTERS);
    assertThat(copy.getStringProperty("rejection_reason")).isEqualTo(detail);
    assertThat(copy.getStringProperty("_AMQ_DUPL_ID"))
        .isEqualTo("dlq:" + request.getJMSMessageID());
    byte[] sent = bytesOf(request);
    assertThat(bytesOf(copy)).isEqualTo(Arrays.copyOf(sent, Math.min(sent.length, 65_536)));
    expectNothingLeft();
  }

  private void expectNothingLeft() throws JMSException {
    for (String queue : List.of(DEAD_LETTERS, "maintenance_tasks.health_check")) {
      try (QueueBrowser browser =
          admin.context().createBrowser(admin.context().createQueue(queue))) {
        assertThat(browser.getEnumeration().hasMoreElements()).as(queue).isFalse();
      }
    }
  }

  private JsonObject stored(String id) {
    String body = SERVER.rest(SERVER.users().viewer()).get("system/maintenance/tasks/" + id).body();
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static byte[] bytesOf(Message message) throws JMSException {
    if (message instanceof BytesMessage bytes) {
      bytes.reset();
      return EnvelopeReader.bytes(bytes, Integer.MAX_VALUE);
    }
    return message instanceof TextMessage text ? text.getText().getBytes(UTF_8) : new byte[0];
  }

  private static String detail(Arguments wrong) {
    return (String) wrong.get()[2];
  }

  private static Arguments wrong(String kind, Function<JMSContext, Message> maker, String detail) {
    return Arguments.of(kind, maker, detail);
  }

  private static Function<JMSContext, Message> text(String body) {
    return context -> context.createTextMessage(body);
  }

  private static Function<JMSContext, Message> property(Object taskId) {
    return context -> withProperty(context.createTextMessage("{}"), taskId);
  }

  private static Message withProperty(Message message, Object taskId) {
    try {
      message.setObjectProperty("task_id", taskId);
      return message;
    } catch (JMSException e) {
      throw new AssertionError(e);
    }
  }

  /** A byte for each character. */
  private static Function<JMSContext, Message> bytes(String body) {
    return context -> {
      var message = context.createBytesMessage();
      try {
        message.writeBytes(body.getBytes(ISO_8859_1));
      } catch (JMSException e) {
        throw new AssertionError(e);
      }
      return message;
    };
  }
}
