package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.Queue;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.JmsClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class TargetNodeIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());

  @Test
  void aTaskForThisNodeIsDone() {
    client
        .task()
        .setProperty("target_node", "under-test")
        .send(address(), "{\"task_id\":\"here\"}");

    assertThat(json(client.receive()).getString("task_id")).isEqualTo("here");
  }

  @Test
  void aTaskForAnotherNodeIsLeftToIt() {
    client
        .task()
        .setTimeToLive(5000)
        .setProperty("target_node", "elsewhere")
        .send(address(), "{\"task_id\":\"there\"}");

    assertThat(json(client.request("{\"task_id\":\"anywhere\"}")).getString("task_id"))
        .isEqualTo("anywhere");
    assertThat(SERVER.rest(SERVER.users().viewer()).isOk("system/maintenance/tasks/there"))
        .isFalse();
  }

  private Queue address() {
    return client.context().createQueue("maintenance_tasks");
  }
}
