package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.DeliveryMode;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.RestClient;
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
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReplyIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  private final String taskId = UUID.randomUUID().toString();

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());

  @Deployment(testable = false)
  static WebArchive built() {
    return Build.archive();
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"maintenance_tasks", "maintenance_tasks.dlq", "activemq.management"})
  void noReplyGoesToAnAddressThatIsNotForReplies(String address) {
    client
        .context()
        .createProducer()
        .setProperty("task_type", "health_check")
        .setJMSReplyTo(client.context().createQueue(address))
        .send(address(), "{\"task_id\":\"" + taskId + "\"}");

    // The next task of the same session is answered, so the worker went on without a reply.
    assertThat(json(client.request("{}")).getString("outcome")).isEqualTo("completed");
    assertThat(SERVER.rest(SERVER.users().viewer()).isOk("system/maintenance/tasks/" + taskId))
        .isTrue();
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
            SERVER.broker());
    sample.environment().putAll(Map.of("PASSWORD", SERVER.users().producer().password()));

    Process process = sample.redirectErrorStream(true).start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("\"outcome\":\"completed\"");
  }

  private jakarta.jms.Queue address() {
    return client.context().createQueue("maintenance_tasks");
  }
}
