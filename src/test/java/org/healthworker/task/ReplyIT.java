package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.JmsClient;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstBuiltWar
class ReplyIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  private final String taskId = UUID.randomUUID().toString();

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());

  @Test
  void theReplyIsTheStoredDocumentToTheByte() throws Exception {
    Message reply = client.request("{\"task_id\":\"" + taskId + "\"}");

    RestClient viewer = SERVER.rest(SERVER.users().viewer());
    assertThat(viewer.get("system/maintenance/tasks/" + taskId).body())
        .isEqualTo(reply.getBody(String.class));
  }

  @Test
  void theReplyCarriesItsOutcomeInProperties() throws Exception {
    Message reply = client.request("{\"task_id\":\"" + taskId + "\"}");

    assertThat(reply.getStringProperty("task_id")).isEqualTo(taskId);
    assertThat(reply.getStringProperty("outcome")).isEqualTo("completed");
    assertThat(reply.getStringProperty("status")).isEqualTo(json(reply).getString("status"));
  }

  @Test
  void theReplyIsCorrelatedByTheRequestsCorrelationId() throws Exception {
    client.task().setJMSCorrelationID("mine").send(address(), "{}");

    assertThat(client.receive().getJMSCorrelationID()).isEqualTo("mine");
  }

  @Test
  void theReplyIsCorrelatedByTheMessageIdWhereThereIsNoOther() throws Exception {
    Message request = client.send("{}");

    assertThat(client.receive().getJMSCorrelationID()).isEqualTo(request.getJMSMessageID());
  }

  @ParameterizedTest
  @ValueSource(ints = {DeliveryMode.PERSISTENT, DeliveryMode.NON_PERSISTENT})
  void theReplyIsAsPersistentAsTheRequest(int mode) throws Exception {
    client.task().setDeliveryMode(mode).send(address(), "{}");

    assertThat(client.receive().getJMSDeliveryMode()).isEqualTo(mode);
  }

  @Test
  void theReplyLivesFiveMinutes() throws Exception {
    Message reply = client.request("{}");

    assertThat(Duration.ofMillis(reply.getJMSExpiration() - reply.getJMSTimestamp()))
        .isCloseTo(Duration.ofMinutes(5), Duration.ofMillis(100));
  }

  static Stream<Destination> notForReplies() {
    return Stream.of(
        queue("maintenance_tasks"),
        queue("maintenance_tasks.health_check"),
        queue("maintenance_tasks.dlq"),
        queue("activemq.management"),
        queue("$sys.mqtt.sessions"),
        queue("replies.it::maintenance_tasks.dlq"),
        queue("orders"),
        ActiveMQDestination.createTopic("maintenance_tasks.dlq"),
        ActiveMQDestination.fromPrefixedName("temp-topic://maintenance_tasks.dlq"),
        ActiveMQDestination.fromPrefixedName("temp-queue://maintenance_tasks.dlq"));
  }

  @ParameterizedTest
  @MethodSource("notForReplies")
  void noReplyGoesToAnAddressThatIsNotForReplies(Destination destination) {
    send(destination);

    // Another session may be done with the next task first.
    assertThat(json(client.request("{}")).getString("outcome")).isEqualTo("completed");
    await()
        .until(
            () -> SERVER.rest(SERVER.users().viewer()).isOk("system/maintenance/tasks/" + taskId));
    try (JmsClient admin = SERVER.jms(SERVER.users().admin())) {
      Queue deadLetters = admin.context().createQueue("maintenance_tasks.dlq");
      assertThat(admin.context().createConsumer(deadLetters).receiveNoWait()).isNull();
    }
  }

  @Test
  void anAddressIsForRepliesAsLongAsTheAdminAllowsIt() throws Exception {
    SERVER.broker().makeQueue("replies.it");
    send(queue("replies.it"));
    await()
        .ignoreExceptionsInstanceOf(JMSRuntimeException.class)
        .untilAsserted(() -> assertThat(replyAtTheQueue()).isEqualTo(taskId));

    SERVER.setProperty("health.reply.allowed", "answers.*");
    try (JMSConsumer replies = client.context().createConsumer(queue("replies.it"))) {
      send(queue("replies.it"));
      client.request("{}");
      assertThat(replies.receiveNoWait()).isNull();
    } finally {
      SERVER.removeProperty("health.reply.allowed");
    }

    send(queue("replies.it"));
    assertThat(replyAtTheQueue()).isEqualTo(taskId);
  }

  private String replyAtTheQueue() throws JMSException {
    return client.receiveFrom("replies.it").getStringProperty("task_id");
  }

  private void send(Destination replyTo) {
    client
        .context()
        .createProducer()
        .setProperty("task_type", "health_check")
        .setJMSReplyTo(replyTo)
        .send(address(), "{\"task_id\":\"" + taskId + "\"}");
  }

  private static Queue queue(String name) {
    return ActiveMQDestination.createQueue(name);
  }

  @Test
  void theReadmesSampleGetsAReply() throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    var sample =
        new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.healthworker.sample.SendHealthCheck",
            SERVER.broker().url());
    sample.environment().putAll(Map.of("PASSWORD", SERVER.users().producer().password()));

    Process process = sample.redirectErrorStream(true).start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("\"outcome\":\"completed\"");
  }

  private Queue address() {
    return client.context().createQueue("maintenance_tasks");
  }
}
