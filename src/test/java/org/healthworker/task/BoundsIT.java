package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.healthworker.server.JmsClient.json;

import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.healthworker.server.Build;
import org.healthworker.server.CoreClient;
import org.healthworker.server.JmsClient;
import org.healthworker.server.RestClient;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What clients send beyond all measure costs the sender, not the worker. */
@Tag("own-server")
@Tag("any-database")
class BoundsIT {
  private static final String CHECK = "system/maintenance/health-check";

  @AutoClose private static WorkerProcess server;

  private final RestClient operator = server.rest(server.users().operator());

  @BeforeAll
  static void start() throws Exception {
    server = Build.newServer("bounds");
    server.start();
    server.awaitReady();
  }

  @Test
  void aFullQueueRefusesSendersDropsNothingAndTakesTasksAgainOnceThereIsRoom() throws Exception {
    server.broker().pauseTasks();
    int accepted;
    try (JmsClient client = server.jms(server.users().producer())) {
      accepted = fill(client);

      HttpResponse<String> refused = operator.post(CHECK);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");
      assertThat(count("select count(*) from submitted_task")).isZero();
      client
          .context()
          .createProducer()
          .setProperty("task_type", "cleanup")
          .send(address(client), "another task type goes on");
    } finally {
      server.broker().resumeTasks();
    }

    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(
                        count(
                            "select count(*) from health_report"
                                + " where task_id like 'full-%' and outcome = 'COMPLETED'"))
                    .isEqualTo(accepted));
    expectAnswers();
    System.out.printf("%d tasks of 5 KB filled the queue%n", accepted);
  }

  @Test
  void hugeMessagesAndAThousandSilentConnectionsDoNotKeepItFromAnswering() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 1000; i++) {
        silent.add(connect(URI.create(server.broker().url())));
      }
      for (int i = 0; i < 100; i++) {
        silent.add(connect(server.application()));
      }
      CompletableFuture<Void> sending = CompletableFuture.runAsync(BoundsIT::sendHugeMessages);
      do {
        expectAnswers();
      } while (!sending.isDone());
      sending.join();
      expectAnswers();
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
    expectAnswers();
    assertThat(server.broker().messages("maintenance_tasks.dlq")).isEqualTo(2);
    assertThat(Files.readString(server.console())).doesNotContain("OutOfMemoryError");
  }

  /** Sends until the broker refuses; how many it has taken. */
  private static int fill(JmsClient client) {
    // The embedded broker counts bytes, two a character; a standalone one counts messages.
    String filler = "x".repeat(5_000);
    for (int sent = 0; sent < 11_000; sent++) {
      String body =
          "{\"task_id\":\"full-%d\",\"payload\":{\"checks\":[\"uptime\"]},\"x\":\"%s\"}"
              .formatted(sent, filler);
      Throwable refused = catchThrowable(() -> client.task().send(address(client), body));
      if (refused != null) {
        assertThat(refused).isInstanceOf(JMSRuntimeException.class).hasMessageContaining("full");
        return sent;
      }
    }
    throw new AssertionError("11,000 tasks of 5 KB did not fill the queue");
  }

  private static long count(String query) throws Exception {
    return server.database().count(query);
  }

  private void expectAnswers() {
    try (JmsClient client = server.jms(server.users().producer())) {
      assertThat(json(client.request("{}")).getString("outcome")).isEqualTo("completed");
    }
    String location = operator.post(CHECK).headers().firstValue("Location").orElseThrow();
    await().atMost(Duration.ofSeconds(20)).until(() -> operator.get(location).statusCode() == 200);
  }

  private static Queue address(JmsClient client) {
    return client.context().createQueue("maintenance_tasks");
  }

  private static Socket connect(URI to) throws Exception {
    return new Socket(InetAddress.getByName(to.getHost()), to.getPort());
  }

  /** As large messages, of which no side holds more than a piece. */
  private static void sendHugeMessages() {
    int chars = 100_000_000;
    byte[] header = ByteBuffer.allocate(5).put((byte) 1).putInt(2 * chars).array();
    try (CoreClient core = server.core(server.users().producer())) {
      core.send(
          ClientMessage.TEXT_TYPE, message -> message.setBodyInputStream(body(header, 2L * chars)));
      core.send(
          ClientMessage.BYTES_TYPE,
          message -> message.setBodyInputStream(body(new byte[0], 10L * 1024 * 1024)));
    } catch (ActiveMQException e) {
      throw new AssertionError(e);
    }
  }

  private static InputStream body(byte[] header, long zeros) {
    return new SequenceInputStream(new java.io.ByteArrayInputStream(header), new Zeros(zeros));
  }

  /** So many bytes that are nowhere. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, most);
      java.util.Arrays.fill(into, from, from + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
