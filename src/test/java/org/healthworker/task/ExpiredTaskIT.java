package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Message;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
class ExpiredTaskIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  private final String taskId = UUID.randomUUID().toString();
  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());

  @Test
  void aTaskThatNobodyTookInTimeIsKnownAsExpiredWithinAMinuteAndNotRepliedTo() throws Exception {
    SERVER.broker().pauseTasks();
    try {
      Message byMessageId = client.context().createMessage();
      client.task().setTimeToLive(100).send(address(), byMessageId);
      client.task().setTimeToLive(100).send(address(), "{\"task_id\":\"" + taskId + "\"}");

      expectExpired(taskId);
      expectExpired(byMessageId.getJMSMessageID().substring("ID:".length()));
    } finally {
      SERVER.broker().resumeTasks();
    }
    assertThat(client.hasReplyWithin(Duration.ofMillis(100))).isFalse();
  }

  @Test
  void aTaskThatWasDoneBeforeStaysDone() {
    client.request("{\"task_id\":\"" + taskId + "\"}");
    String done = stored(taskId);
    SERVER.broker().pauseTasks();
    try {
      String again = UUID.randomUUID().toString();
      client.task().setTimeToLive(100).send(address(), "{\"task_id\":\"" + taskId + "\"}");
      client.task().setTimeToLive(100).send(address(), "{\"task_id\":\"" + again + "\"}");
      expectExpired(again);
    } finally {
      SERVER.broker().resumeTasks();
    }

    assertThat(stored(taskId)).isEqualTo(done);
  }

  @Test
  void fiveHundredThatNobodyTookAreAllExpiredWithinAMinuteAndNoneIsDone() {
    List<String> ids = IntStream.range(0, 500).mapToObj(i -> taskId + "-" + i).toList();
    SERVER.broker().pauseTasks();
    try {
      for (String id : ids) {
        client.task().setTimeToLive(50).send(address(), "{\"task_id\":\"" + id + "\"}");
      }
      long sentAt = System.nanoTime();
      await().until(() -> Duration.ofNanos(System.nanoTime() - sentAt).toMillis() > 50);
    } finally {
      SERVER.broker().resumeTasks();
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> ids.stream().allMatch(id -> viewer.isOk("system/maintenance/tasks/" + id)));
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(stored(id))
                    .matches(
                        "\\{\"task_id\":\"%s\",\"outcome\":\"expired\",\"timestamp\":\"[^\"]+\"\\}"
                            .formatted(id)));
    assertThat(client.hasReplyWithin(Duration.ofMillis(100))).isFalse();
  }

  private void expectExpired(String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(stored(id))
                    .startsWith(
                        "{\"task_id\":\"" + id + "\",\"outcome\":\"expired\",\"timestamp\":"));
  }

  private String stored(String id) {
    return viewer.get("system/maintenance/tasks/" + id).body();
  }

  private jakarta.jms.Queue address() {
    return client.context().createQueue("maintenance_tasks");
  }
}
