package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.RestClient;
import org.healthworker.server.WorkerProcess;
import org.healthworker.server.WorkerServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("own-server")
@Tag("any-database")
class BusyServerIT {
  private static final String TASKS = "system/maintenance/tasks/";

  @AutoClose private static WorkerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = Build.newServer("busy");
    server.start(WorkerServer.NO_RATE_LIMIT);
    server.awaitReady();
  }

  @Test
  void aThousandTasksEightInFlightAreAllAnsweredAndKnown() throws Exception {
    // The first thousand meet cold code on both sides; the figures of both are worth knowing.
    for (String which : List.of("first", "second")) {
      List<Long> roundTrips = roundTrips(8, 125);

      assertThat(roundTrips).hasSize(1000);
      System.out.printf(
          "%s 1000 tasks, 8 in flight, round trip: p50 %.1f ms, p99 %.1f ms%n",
          which, roundTrips.get(500) / 1e6, roundTrips.get(990) / 1e6);
    }
  }

  @Test
  void aBacklogOfOtherTasksIsKeptAndDelaysNoHealthCheck() throws Exception {
    int others = 100_000;
    try (JmsClient client = server.jms(server.users().producer())) {
      sendOthers(client.context(), others);

      long start = System.nanoTime();
      client.send("{}");
      assertThat(client.hasReplyWithin(Duration.ofSeconds(1))).isTrue();
      System.out.printf(
          "a health check behind %d other tasks: %.1f ms%n",
          others, (System.nanoTime() - start) / 1e6);
    }
    assertThat(server.broker().messages("maintenance_tasks")).isEqualTo(others);
  }

  @Test
  void tasksThatWaitWhenTheServerStopsAreDoneWhenItIsBack() throws Exception {
    server.broker().pauseTasks();
    List<String> waiting = IntStream.range(0, 100).mapToObj(i -> "waiting-" + i).toList();
    try (JmsClient client = server.jms(server.users().producer())) {
      waiting.forEach(taskId -> client.send("{\"task_id\":\"" + taskId + "\"}"));
    }
    server.stop();
    server.start(WorkerServer.NO_RATE_LIMIT);
    server.awaitReady();
    server.broker().resumeTasks();

    RestClient viewer = server.rest(server.users().viewer());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(waiting).allMatch(taskId -> viewer.isOk(TASKS + taskId)));
  }

  /** Of all clients, sorted. */
  private static List<Long> roundTrips(int clients, int each) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      Callable<List<Long>> client = () -> requests(each);
      List<Long> roundTrips = new ArrayList<>();
      for (Future<List<Long>> done : threads.invokeAll(Collections.nCopies(clients, client))) {
        roundTrips.addAll(done.get());
      }
      Collections.sort(roundTrips);
      return roundTrips;
    } finally {
      threads.shutdown();
    }
  }

  /** Round trips in nanoseconds, each of a task that REST then knows. */
  private static List<Long> requests(int count) {
    RestClient viewer = server.rest(server.users().viewer());
    List<Long> roundTrips = new ArrayList<>();
    List<String> taskIds = new ArrayList<>();
    try (JmsClient client = server.jms(server.users().producer())) {
      for (int i = 0; i < count; i++) {
        long start = System.nanoTime();
        Message reply = client.request("{}");
        roundTrips.add(System.nanoTime() - start);
        taskIds.add(json(reply).getString("task_id"));
      }
    }
    assertThat(taskIds).allMatch(taskId -> viewer.isOk(TASKS + taskId));
    return roundTrips;
  }

  private static void sendOthers(JMSContext context, int count) {
    String body = "x".repeat(1024);
    try (JMSContext transacted = context.createContext(JMSContext.SESSION_TRANSACTED)) {
      JMSProducer producer = transacted.createProducer().setProperty("task_type", "cleanup");
      Queue tasks = transacted.createQueue("maintenance_tasks");
      for (int i = 1; i <= count; i++) {
        producer.send(tasks, body);
        if (i % 1000 == 0) {
          transacted.commit();
        }
      }
    }
  }
}
