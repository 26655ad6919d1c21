package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSConsumer;
import jakarta.jms.Message;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.healthworker.server.Build;
import org.healthworker.server.Database;
import org.healthworker.server.JmsClient;
import org.healthworker.server.PostgreSql;
import org.healthworker.server.RestClient;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A PostgreSQL of its own, whatever the run's database is, is taken away and given back. */
@Tag("postgresql")
class DatabaseAwayIT {
  private static final int TASKS = 6000;
  private static final int LEAST_WAITING = 5000;
  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final int MOST_RECORDS = 50;
  private static final Duration FIRST_REPORT = Duration.ofSeconds(10);

  /** Longer than the driver waits for an answer. */
  private static final Duration FROZEN = Duration.ofSeconds(12);

  private static final String CHECK = "system/maintenance/health-check";

  private static PostgreSql postgreSql;
  private static Database database;
  private static WorkerProcess server;

  @BeforeAll
  static void start() throws Exception {
    postgreSql = Build.newPostgreSql("database-away-postgresql");
    database = postgreSql.newDatabase("away");
    server = Build.newServer("database-away", database);
    server.start();
    server.awaitReady();
    server.broker().makeQueue("replies.it");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    postgreSql.close();
  }

  @Test
  void nothingIsLostWhileTheDatabaseIsStoppedForAMinuteUnderLoad() throws Exception {
    server.broker().pauseTasks();
    Set<String> sent = send("stopped-", TASKS);
    CompletableFuture<Void> resumed =
        CompletableFuture.runAsync(() -> server.broker().resumeTasks());
    await().atMost(Duration.ofMinutes(1)).until(() -> reports("stopped-") > 0);

    int recordsBefore = server.logRecords().size();
    postgreSql.stop();
    long stoppedAt = System.nanoTime();
    resumed.join();
    expectTrouble();
    sent.addAll(send("stopped-meanwhile-", 10));
    long waiting = server.broker().messages("maintenance_tasks.health_check");
    await()
        .atMost(AWAY.plusSeconds(10))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> System.nanoTime() - stoppedAt >= AWAY.toNanos());
    expectTrouble();
    List<String> records =
        server.logRecords().stream()
            .skip(recordsBefore)
            // Tasks are done until the database has stopped.
            .filter(record -> !record.contains("HW0401"))
            .toList();
    String metrics = operator().get("metrics").body();
    postgreSql.start();
    long back = System.nanoTime();

    await().atMost(FIRST_REPORT).until(() -> reports("stopped-") > sent.size() - waiting);
    System.out.printf(
        "%d tasks waiting, %d log records in %d s; first report %.1f s after the return%n",
        waiting, records.size(), AWAY.toSeconds(), (System.nanoTime() - back) / 1e9);
    assertThat(waiting).isGreaterThanOrEqualTo(LEAST_WAITING);
    assertThat(records).isNotEmpty().hasSizeLessThan(MOST_RECORDS);
    assertThat(metrics).containsPattern("health_worker_messages_given_back_total [1-9]");
    expectOneOutcomeEach("stopped-", sent);
  }

  @Test
  void nothingIsLostWhileTheDatabaseHangs() throws Exception {
    postgreSql.freeze();
    long frozenAt = System.nanoTime();
    Set<String> sent = send("frozen-", 100);
    expectTrouble();
    await()
        .atMost(FROZEN.plusSeconds(10))
        .until(() -> System.nanoTime() - frozenAt >= FROZEN.toNanos());
    postgreSql.thaw();

    expectOneOutcomeEach("frozen-", sent);
  }

  @Test
  void aWorkerStopsWhileTheDatabaseIsAwayAndKeepsItsTasks() throws Exception {
    postgreSql.stop();
    Set<String> sent = send("kept-", 100);
    expectTrouble();
    server.stop();
    postgreSql.start();
    server.start();

    expectOneOutcomeEach("kept-", sent);
  }

  private static void expectOneOutcomeEach(String prefix, Set<String> sent) throws Exception {
    server.awaitReady();
    assertThat(answered(prefix, sent.size())).isEqualTo(sent);
    assertThat(
            database.strings(
                "select task_id from health_report where outcome = 'COMPLETED'"
                    + (" and task_id like '" + prefix + "%'")))
        .hasSize(sent.size())
        .containsExactlyInAnyOrderElementsOf(sent);
    assertThat(server.broker().messages("maintenance_tasks.dlq")).isZero();
    assertThat(operator().post(CHECK).statusCode()).isEqualTo(202);
  }

  private static void expectTrouble() {
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(anyone("health/ready").statusCode()).isEqualTo(503));
    assertThat(anyone("health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = operator().post(CHECK);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(operator().get("system/maintenance/tasks/any").statusCode()).isEqualTo(503);
  }

  private static RestClient operator() {
    return server.rest(server.users().operator());
  }

  private static HttpResponse<String> anyone(String path) {
    return server.restOfAnyone().get(path);
  }

  private static Set<String> send(String prefix, int count) {
    List<String> taskIds = IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    try (JmsClient client = server.jms(server.users().producer())) {
      client.sendAll(taskIds, "replies.it");
    }
    return new TreeSet<>(taskIds);
  }

  private static Set<String> answered(String prefix, int count) throws Exception {
    Set<String> answered = new TreeSet<>();
    try (JmsClient client = server.jms(server.users().producer());
        JMSConsumer replies =
            client.context().createConsumer(client.context().createQueue("replies.it"))) {
      while (answered.size() < count) {
        Message reply = replies.receive(Duration.ofMinutes(1).toMillis());
        assertThat(reply).as("reply after %d", answered.size()).isNotNull();
        String taskId = reply.getStringProperty("task_id");
        if (taskId.startsWith(prefix)) {
          answered.add(taskId);
        }
      }
    }
    return answered;
  }

  private static long reports(String prefix) throws Exception {
    return database.count(
        "select count(*) from health_report where task_id like '" + prefix + "%'");
  }
}
