package org.healthworker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.healthworker.alert.ChannelName;
import org.healthworker.alert.DeliveryAttempted;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.report.CompletedCheck;
import org.healthworker.report.Origin;
import org.healthworker.report.Outcome;
import org.healthworker.report.TaskId;
import org.healthworker.task.ReplyAttempted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkerMetricsTest {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final WorkerMetrics metrics = new WorkerMetrics(registry);

  @ParameterizedTest
  @EnumSource(Origin.class)
  void completedTasksAreCountedByOrigin(Origin origin) {
    metrics.stored(Outcome.COMPLETED, origin);
    assertThat(text())
        .contains(
            "health_worker_tasks_total{origin=\"" + origin + "\",outcome=\"completed\"} 1.0\n");
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "EXPIRED"})
  void otherTasksAreCountedWithoutAnOrigin(Outcome outcome) {
    metrics.stored(outcome, null);
    assertThat(text())
        .contains(
            "health_worker_tasks_total{origin=\"unknown\",outcome=\"" + outcome + "\"} 1.0\n");
  }

  @ParameterizedTest
  @EnumSource(ReplyAttempted.Result.class)
  void repliesAreCountedByResult(ReplyAttempted.Result result) {
    metrics.replied(new ReplyAttempted(result));
    assertThat(text()).contains("health_worker_replies_total{result=\"" + result + "\"} 1.0\n");
  }

  @Test
  void deadLettersAreCounted() {
    metrics.sentDeadLetter();
    assertThat(text()).contains("health_worker_dead_letters_total 1.0\n");
  }

  @ParameterizedTest
  @EnumSource(DeliveryAttempted.Result.class)
  void deliveriesOfAlertsAreCountedByResult(DeliveryAttempted.Result result) {
    metrics.toldAlert(new DeliveryAttempted(ChannelName.WEBHOOK, result));
    assertThat(text())
        .contains(
            "health_worker_alert_deliveries_total{channel=\"webhook\",result=\""
                + result
                + "\"} 1.0\n");
  }

  @Test
  void messagesThatAreGivenBackAreCounted() {
    metrics.gaveBack();
    assertThat(text()).contains("health_worker_messages_given_back_total 1.0\n");
  }

  @Test
  void theDurationOfAReportIsInSeconds() {
    metrics.reported(report("a", Origin.REST, 1.8));
    assertThat(text())
        .contains(
            "health_worker_check_duration_seconds_bucket{origin=\"rest\",le=\"2.5E-4\"} 0\n",
            "health_worker_check_duration_seconds_bucket{origin=\"rest\",le=\"5.0E-4\"} 1\n",
            "health_worker_check_duration_seconds_sum{origin=\"rest\"} 4.0E-4\n");
  }

  @Test
  void theQueueWaitOfAReportIsInSeconds() {
    metrics.reported(report("a", Origin.TASK, 1500.0));
    assertThat(text())
        .contains(
            "health_worker_queue_wait_seconds_bucket{le=\"1.0\"} 0\n",
            "health_worker_queue_wait_seconds_bucket{le=\"5.0\"} 1\n",
            "health_worker_queue_wait_seconds_sum 1.5\n");
  }

  @Test
  void aQueueWaitThatIsNotKnownIsNotCounted() {
    metrics.reported(report("a", Origin.SELF_CHECK, null));
    assertThat(text()).contains("health_worker_queue_wait_seconds_count 0\n");
  }

  @Test
  void thousandTasksMakeNoSeriesMoreThanNone() {
    List<String> before = series();
    for (int i = 0; i < 1000; i++) {
      metrics.stored(Outcome.COMPLETED, Origin.TASK);
      metrics.reported(report("task-" + i, Origin.TASK, i * 1.0));
      metrics.stored(Outcome.FAILED, null);
      metrics.replied(new ReplyAttempted(ReplyAttempted.Result.SENT));
    }
    assertThat(series()).isEqualTo(before);
  }

  private List<String> series() {
    return text().lines().map(line -> line.substring(0, line.lastIndexOf(' '))).toList();
  }

  private String text() {
    return Exposition.of(registry.scrape(), null).text();
  }

  private static CompletedCheck report(String taskId, Origin origin, Double queueWaitMs) {
    return new CompletedCheck(
        new TaskId(taskId),
        origin,
        Instant.EPOCH,
        ReportStatus.HEALTHY,
        "app-1",
        0.4,
        queueWaitMs,
        Map.of(),
        Map.of());
  }
}
