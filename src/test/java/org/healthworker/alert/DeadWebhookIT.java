package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A webhook that is dead for minutes, while problems begin and end and tasks come. */
@Tag("endurance")
class DeadWebhookIT {
  private static final Duration DEAD = Duration.ofMinutes(5);

  /** In its first minute nothing happens. */
  private static final int FIRST_PHASE = 3;

  /** Twenty results, among which one change is no flapping; every other phase is a problem. */
  private static final Duration PHASE = Duration.ofSeconds(20);

  private static final int PROBLEMS = 6;

  /** The longest pause between two tries, and time for the last. */
  private static final Duration MISSED_ARRIVES = Duration.ofMinutes(6);

  @AutoClose private final WorkerProcess server = Build.newServer("dead-webhook");
  private final Listed listed = new Listed(server);
  private final Webhook webhook = Webhook.start();
  private boolean problem;

  DeadWebhookIT() throws IOException {}

  @Test
  void delaysNoTaskAndWhatItMissedArrivesAfter() throws Exception {
    warnAt(100);
    server.start(
        "health.checks=memory",
        "health.self-check.interval=PT1S",
        "health.threshold.memory.error=100",
        "health.alert.webhook.url=" + webhook.url());
    server.awaitReady();

    printTasks("before", PHASE);
    webhook.close();
    printTasks("while the webhook is dead", DEAD);
    assertThat(listed.alerts()).hasSize(2 * PROBLEMS);
    long back = System.nanoTime();
    try (var again = webhook.startAgain()) {
      await()
          .atMost(MISSED_ARRIVES)
          .untilAsserted(
              () ->
                  assertThat(again.about("memory of ").stream().map(DeadWebhookIT::id).distinct())
                      .containsExactlyElementsOf(
                          listed.alerts().stream().map(a -> a.getString("alert_id")).toList()));
    }
    System.out.printf(
        "%d alerts missed in %d s, all there %.0f s after the return%n",
        2 * PROBLEMS, DEAD.toSeconds(), (System.nanoTime() - back) / 1e9);
  }

  private void printTasks(String when, Duration lasting) {
    List<Double> millis = new ArrayList<>();
    try (JmsClient client = server.jms(server.users().producer())) {
      long start = System.nanoTime();
      await()
          .atMost(lasting.multipliedBy(2))
          .pollInterval(Duration.ofMillis(200))
          .until(
              () -> {
                Duration since = Duration.ofNanos(System.nanoTime() - start);
                if (since.compareTo(lasting) >= 0) {
                  return true;
                }
                setProblem(since.dividedBy(PHASE));
                millis.add(millisUntilAnswered(client));
                return false;
              });
    }
    Collections.sort(millis);
    System.out.printf(
        "%s: %d tasks answered, p50 %.1f ms, p95 %.1f ms%n",
        when, millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100));
  }

  private void setProblem(long phase) throws IOException {
    boolean wanted = phase >= FIRST_PHASE && phase % 2 == FIRST_PHASE % 2;
    if (problem != wanted) {
      problem = wanted;
      warnAt(problem ? 0 : 100);
    }
  }

  private void warnAt(int percent) throws IOException {
    server.set("health.threshold.memory.warning=" + percent);
  }

  private static double millisUntilAnswered(JmsClient client) {
    long sent = System.nanoTime();
    JsonObject answer = JmsClient.json(client.request("{}"));
    assertThat(answer.getString("outcome")).isEqualTo("completed");
    return (System.nanoTime() - sent) / 1e6;
  }

  private static String id(JsonObject posted) {
    return posted.getJsonObject("annotations").getString("alert_id");
  }
}
