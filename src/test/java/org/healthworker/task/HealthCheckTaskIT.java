package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.Message;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.JmsClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class HealthCheckTaskIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  private final String taskId = UUID.randomUUID().toString();

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());

  @Test
  void aTaskIsAnsweredWithATrueReportOfThisMachine() {
    JsonObject report = json(client.request("{\"task_id\":\"" + taskId + "\"}"));

    assertThat(report.getString("task_id")).isEqualTo(taskId);
    assertThat(report.getString("outcome")).isEqualTo("completed");
    assertThat(report.getString("origin")).isEqualTo("task");
    assertThat(report.getJsonObject("checks").keySet())
        .containsExactly("cpu", "disk", "jvm", "memory", "network", "tasks", "uptime");
    assertThat(report.getJsonObject("checks").getJsonObject("cpu").getInt("cores"))
        .isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void aMessageWithoutABodyIsAFullCheckUnderItsMessageId() throws Exception {
    Message request = client.send(context -> context.createMessage());

    assertThat("ID:" + json(client.receive()).getString("task_id"))
        .isEqualTo(request.getJMSMessageID());
  }

  @Test
  void aTaskIdMayStandInAProperty() {
    client.task().setProperty("task_id", taskId).send(address(), "{}");

    assertThat(json(client.receive()).getString("task_id")).isEqualTo(taskId);
  }

  @Test
  void aTaskMayComeAsBytes() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write(("{\"task_id\":\"" + taskId + "\"}").getBytes(StandardCharsets.UTF_8));
    client.send(
        context -> {
          var message = context.createBytesMessage();
          try {
            message.writeBytes(bytes.toByteArray());
          } catch (jakarta.jms.JMSException e) {
            throw new AssertionError(e);
          }
          return message;
        });

    assertThat(json(client.receive()).getString("task_id")).isEqualTo(taskId);
  }

  @Test
  void onlyTheChecksThatAreAskedForAreMade() {
    JsonObject report = json(client.request("{\"payload\":{\"checks\":[\"memory\",\"uptime\"]}}"));

    assertThat(report.getJsonObject("checks").keySet()).containsExactly("memory", "uptime");
  }

  @Test
  void aMaximumAgeOfZeroAsksForAFreshMeasurement() {
    Instant before = Instant.now().minusMillis(1);

    JsonObject report = json(client.request("{\"payload\":{\"max_age_ms\":0}}"));

    String measuredAt =
        report.getJsonObject("checks").getJsonObject("memory").getString("measured_at");
    assertThat(Instant.parse(measuredAt)).isAfter(before);
  }

  @Test
  void aRepeatedTaskIdIsAnsweredWithTheFirstOutcome() throws Exception {
    Message first = client.request("{\"task_id\":\"" + taskId + "\"}");

    Message second =
        client.request("{\"task_id\":\"" + taskId + "\",\"payload\":{\"checks\":[\"uptime\"]}}");

    assertThat(second.getBody(String.class)).isEqualTo(first.getBody(String.class));
  }

  @Test
  void anUnknownKeyBesideThePayloadIsIgnored() {
    JsonObject report = json(client.request("{\"envelope_version\":3,\"payload\":{}}"));

    assertThat(report.getString("outcome")).isEqualTo("completed");
  }

  @Test
  void aThresholdThatAnAdminChangesJudgesTheNextReport() {
    SERVER.setProperty("health.threshold.memory.warning", "0");
    try {
      JsonObject report = json(client.request("{\"payload\":{\"checks\":[\"memory\"]}}"));

      JsonObject memory = report.getJsonObject("checks").getJsonObject("memory");
      assertThat(memory.getString("status")).isEqualTo("warning");
      assertThat(memory.getJsonObject("thresholds").getString("source"))
          .isEqualTo("system-property");
    } finally {
      SERVER.removeProperty("health.threshold.memory.warning");
    }
  }

  @Test
  void aTargetThatAnAdminConfiguresIsConnectedTo() {
    String broker = SERVER.broker().url().replace("tcp://", "broker=");
    SERVER.setProperty("health.network.targets", broker);
    try {
      JsonObject report =
          json(client.request("{\"payload\":{\"checks\":[\"network\"],\"max_age_ms\":0}}"));

      JsonObject targets =
          report.getJsonObject("checks").getJsonObject("network").getJsonObject("targets");
      assertThat(targets.getJsonObject("broker").getString("status")).isEqualTo("ok");
    } finally {
      SERVER.removeProperty("health.network.targets");
    }
  }

  @Test
  void aTaskOfAnotherTypeIsLeftAlone() {
    client
        .context()
        .createProducer()
        .setProperty("task_type", "cleanup")
        .setJMSReplyTo(client.replies())
        .send(address(), "{\"task_id\":\"" + taskId + "\"}");

    assertThat(json(client.request("{}")).getString("task_id")).isNotEqualTo(taskId);
    assertThat(
            SERVER
                .rest(SERVER.users().viewer())
                .get("system/maintenance/tasks/" + taskId)
                .statusCode())
        .isEqualTo(404);
  }

  private jakarta.jms.Queue address() {
    return client.context().createQueue("maintenance_tasks");
  }
}
