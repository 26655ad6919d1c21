package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.Message;
import java.util.UUID;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.JmsClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class DeadLetterIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  private final String taskId = UUID.randomUUID().toString();

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());
  @AutoClose private final JmsClient admin = SERVER.jms(SERVER.users().admin());

  @Test
  void theCopyOfAWrongTaskKeepsItsPropertiesAndCorrelationId() throws Exception {
    client
        .task()
        .setJMSCorrelationID("mine")
        .setProperty("tenant", "blue")
        .send(client.context().createQueue("maintenance_tasks"), "no JSON");

    Message copy = admin.receiveFrom("maintenance_tasks.dlq");

    assertThat(copy.getStringProperty("tenant")).isEqualTo("blue");
    assertThat(copy.getJMSCorrelationID()).isEqualTo("mine");
    client.receive();
  }

  @Test
  void theCopyOfABodyThatIsTooLargeIsCutAt64KiB() throws Exception {
    client.send("{\"x\":\"" + "ü".repeat(40_000) + "\"}");

    String copy = admin.receiveFrom("maintenance_tasks.dlq").getBody(String.class);

    assertThat(copy.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSize(65_536);
    client.receive();
  }

  @Test
  void aBodyLargerThan256KiBIsDeadLetteredUnread() throws Exception {
    client.send("{\"task_id\":\"" + taskId + "\",\"x\":\"" + "y".repeat(300_000) + "\"}");

    Message deadLetter = admin.receiveFrom("maintenance_tasks.dlq");

    assertThat(deadLetter.propertyExists("rejection_reason")).isFalse();
    assertThat(json(client.request("{}")).getString("task_id")).isNotEqualTo(taskId);
  }
}
