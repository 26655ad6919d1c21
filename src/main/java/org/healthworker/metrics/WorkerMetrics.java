package org.healthworker.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import org.healthworker.alert.ChannelName;
import org.healthworker.alert.DeliveryAttempted;
import org.healthworker.report.CompletedCheck;
import org.healthworker.report.Origin;
import org.healthworker.report.Outcome;
import org.healthworker.task.ReplyAttempted;

/**
 * What the worker has done since it started. Every series is there from the start, so that a rate
 * sees the first increment. Without exemplars, as a trace's ID comes from a client.
 */
final class WorkerMetrics {
  private static final String UNKNOWN = "unknown";

  private final Counter tasks;
  private final Counter replies;
  private final Counter deadLetters;
  private final Counter givenBack;
  private final Counter alertDeliveries;
  private final Histogram durations;
  private final Histogram waits;

  WorkerMetrics(PrometheusRegistry registry) {
    tasks = counter(registry, "tasks", "Outcomes stored", "outcome", "origin");
    replies = counter(registry, "replies", "Replies asked for, by what came of each", "result");
    deadLetters = counter(registry, "dead_letters", "Copies of wrong tasks sent");
    givenBack = counter(registry, "messages_given_back", "Messages that the broker must redeliver");
    alertDeliveries =
        counter(
            registry,
            "alert_deliveries",
            "Alerts to be told, by what came of each attempt",
            "channel",
            "result");
    durations =
        Histogram.builder()
            .name("health_worker_check_duration_seconds")
            .unit(Unit.SECONDS)
            .help("How long measuring and judging took, of the reports stored")
            .labelNames("origin")
            .classicOnly()
            .classicUpperBounds(
                1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5,
                5)
            .withoutExemplars()
            .register(registry);
    waits =
        Histogram.builder()
            .name("health_worker_queue_wait_seconds")
            .unit(Unit.SECONDS)
            .help("From sending a task to the start of its check, of the reports stored")
            .classicOnly()
            .classicUpperBounds(
                1e-3, 5e-3, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 120, 300, 600, 900)
            .withoutExemplars()
            .register(registry);
    for (Origin origin : Origin.values()) {
      tasks.initLabelValues(Outcome.COMPLETED.toString(), origin.toString());
      durations.initLabelValues(origin.toString());
    }
    tasks.initLabelValues(Outcome.FAILED.toString(), UNKNOWN);
    tasks.initLabelValues(Outcome.EXPIRED.toString(), UNKNOWN);
    for (ReplyAttempted.Result result : ReplyAttempted.Result.values()) {
      replies.initLabelValues(result.toString());
    }
    for (ChannelName channel : ChannelName.values()) {
      for (DeliveryAttempted.Result result : DeliveryAttempted.Result.values()) {
        alertDeliveries.initLabelValues(channel.toString(), result.toString());
      }
    }
  }

  /**
   * Counts an outcome.
   *
   * @param origin null where it is not known
   */
  void stored(Outcome outcome, Origin origin) {
    tasks.labelValues(outcome.toString(), origin == null ? UNKNOWN : origin.toString()).inc();
  }

  void reported(CompletedCheck check) {
    durations.labelValues(check.origin().toString()).observe(check.durationMs() / 1000);
    if (check.queueWaitMs() != null) {
      waits.observe(check.queueWaitMs() / 1000);
    }
  }

  void replied(ReplyAttempted reply) {
    replies.labelValues(reply.result().toString()).inc();
  }

  void sentDeadLetter() {
    deadLetters.inc();
  }

  void gaveBack() {
    givenBack.inc();
  }

  void toldAlert(DeliveryAttempted delivery) {
    alertDeliveries.labelValues(delivery.channel().toString(), delivery.result().toString()).inc();
  }

  private static Counter counter(
      PrometheusRegistry registry, String name, String help, String... labels) {
    return Counter.builder()
        .name("health_worker_" + name)
        .help(help)
        .labelNames(labels)
        .withoutExemplars()
        .register(registry);
  }
}
