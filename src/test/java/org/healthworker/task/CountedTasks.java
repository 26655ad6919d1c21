package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.healthworker.server.Broker;
import org.healthworker.server.Database;
import org.healthworker.server.JmsClient;
import org.healthworker.server.WorkerServer;

/** Tasks whose answers and outcomes are counted while servers and brokers are killed. */
final class CountedTasks {
  private static final String REPLIES = "replies.it";
  private static final String NAMES = " from health_report where task_id like 'counted-%'";

  private final WorkerServer server;
  private final Database database;
  private final Set<String> sent = new TreeSet<>();
  private final Set<String> answered = new TreeSet<>();

  /** Makes the queue of the answers; the server need only say where its broker is. */
  CountedTasks(WorkerServer server, Database database) {
    this.server = server;
    this.database = database;
    Broker broker = server.broker();
    broker.makeQueue(REPLIES);
  }

  /** Sends so many more, all at once. */
  void send(int count) {
    List<String> taskIds =
        IntStream.range(sent.size(), sent.size() + count).mapToObj(i -> "counted-" + i).toList();
    try (JmsClient client = server.jms(server.users().producer())) {
      client.sendAll(taskIds, REPLIES);
    }
    sent.addAll(taskIds);
  }

  /** Waits until so many more than now have an answer. */
  void awaitMoreAnswers(int count) {
    awaitAnswers(answered.size() + count);
  }

  /** Waits until so many have an outcome. */
  void awaitOutcomes(long count) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> outcomes() >= count);
  }

  /** How many have an outcome; of a server on H2 only while it is not running. */
  long outcomes() throws IOException, SQLException {
    return database.count("select count(*)" + NAMES);
  }

  /** How many were sent and have no outcome. */
  long waiting() throws IOException, SQLException {
    return sent.size() - outcomes();
  }

  /** Waits until the last one is answered. */
  void awaitAllAnswers() {
    awaitAnswers(sent.size());
  }

  /** Each exactly one outcome, and an answer at least once. */
  void expectOneOutcomeEach() throws IOException, SQLException {
    assertThat(answered).isEqualTo(sent);
    assertThat(database.strings("select task_id" + NAMES + " and outcome = 'COMPLETED'"))
        .hasSize(sent.size())
        .containsExactlyInAnyOrderElementsOf(sent);
  }

  private void awaitAnswers(int until) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsInstanceOf(JMSRuntimeException.class)
        .until(
            () -> {
              try (JmsClient client = server.jms(server.users().producer());
                  var replies =
                      client.context().createConsumer(client.context().createQueue(REPLIES))) {
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
