package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a worker promises of its tasks, it keeps when it is killed at any moment. */
class CrashIT {
  private static final int TASKS = 2000;
  private static final int KILLS = 5;
  private static final int LEAST_NEW = 100;
  private static final int LEAST_WAITING = 50;

  @AutoClose private final WorkerProcess server = Build.newServer("crash");

  CrashIT() throws IOException {}

  @Test
  void everyTaskHasExactlyOneOutcomeHoweverOftenTheServerIsKilled() throws Exception {
    server.start();
    server.awaitReady();
    server.broker().makeQueue("replies.it");
    server.broker().pauseTasks();
    Set<String> sent = send();
    server.broker().resumeTasks();

    Set<String> answered = new TreeSet<>();
    long outcomes = 0;
    Random random = new Random();
    for (int kill = 1; kill <= KILLS; kill++) {
      receive(answered, answered.size() + LEAST_NEW + 50 + random.nextInt(150));
      server.kill();
      long before = outcomes;
      outcomes =
          server
              .database()
              .count("select count(*) from health_report where task_id like 'crash-%'");
      System.out.printf(
          "kill %d: %d new outcomes since the last, %d tasks waiting%n",
          kill, outcomes - before, TASKS - outcomes);
      assertThat(outcomes - before).isGreaterThanOrEqualTo(LEAST_NEW);
      assertThat(TASKS - outcomes).isGreaterThanOrEqualTo(LEAST_WAITING);
      server.start();
    }
    receive(answered, TASKS);
    server.stop();

    assertThat(answered).isEqualTo(sent);
    assertThat(
            server
                .database()
                .strings(
                    "select task_id from health_report where task_id like 'crash-%' and outcome = 'COMPLETED'"))
        .hasSize(TASKS)
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  private Set<String> send() {
    List<String> taskIds = IntStream.range(0, TASKS).mapToObj(i -> "crash-" + i).toList();
    try (JmsClient client = server.jms(server.users().producer())) {
      client.sendAll(taskIds, "replies.it");
    }
    return new TreeSet<>(taskIds);
  }

  /** Takes replies until so many tasks have one. */
  private void receive(Set<String> answered, int until) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsInstanceOf(JMSRuntimeException.class)
        .until(
            () -> {
              try (JmsClient client = server.jms(server.users().producer());
                  var replies =
                      client.context().createConsumer(client.context().createQueue("replies.it"))) {
                while (answered.size() < until) {
                  var reply = replies.receive(1000);
                  if (reply != null) {
                    answered.add(reply.getStringProperty("task_id"));
                  }
                }
              }
              return true;
            });
  }
}
