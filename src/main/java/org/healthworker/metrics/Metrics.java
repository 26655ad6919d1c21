package org.healthworker.metrics;

import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.healthworker.alert.DeliveryAttempted;
import org.healthworker.collect.Collectors;
import org.healthworker.config.WorkerSettings;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.healthcheck.HealthChecked;
import org.healthworker.healthcheck.HealthReported;
import org.healthworker.healthcheck.OutcomeStored;
import org.healthworker.task.DeadLetterSent;
import org.healthworker.task.MessageGivenBack;
import org.healthworker.task.ReplyAttempted;

/**
 * The registry of this application alone, fed by events. To read it measures nothing and asks
 * neither the database nor the broker: each check shows its last result. Safe for use by many
 * threads.
 */
@ApplicationScoped
public class Metrics {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final WorkerMetrics worker = new WorkerMetrics(registry);
  private final Map<String, CheckResult> lastResults = new ConcurrentHashMap<>();

  @Inject private Collectors collectors;
  @Inject private WorkerSettings settings;

  @PostConstruct
  void start() {
    MultiCollector checks = this::checks;
    registry.register(checks);
    info("health_worker_build_info", "What runs here", "version", BuildVersion.read());
    info("health_worker_info", "The worker's name in reports", "node", settings.node());
  }

  /**
   * All metrics as text.
   *
   * @param accept the header of that name; null where there is none
   */
  public Exposition exposition(String accept) {
    return Exposition.of(registry.scrape(), accept);
  }

  void checked(@Observes HealthChecked event) {
    lastResults.putAll(event.check().results());
  }

  void stored(@Observes OutcomeStored event) {
    worker.stored(event.outcome(), event.origin());
  }

  void reported(@Observes HealthReported event) {
    worker.reported(event.check());
  }

  void replied(@Observes ReplyAttempted event) {
    worker.replied(event);
  }

  void sentDeadLetter(@Observes DeadLetterSent event) {
    worker.sentDeadLetter();
  }

  void toldAlert(@Observes DeliveryAttempted event) {
    worker.toldAlert(event);
  }

  void gaveBack(@Observes MessageGivenBack event) {
    worker.gaveBack();
  }

  private MetricSnapshots checks() {
    var enabled = new TreeMap<>(lastResults);
    // One that an admin switched off is not measured any more.
    enabled.keySet().retainAll(collectors.enabled());
    return CheckMetrics.of(
        enabled, ReportStatus.of(enabled.values(), ReportStatus.of(settings.unknownCountsAs())));
  }

  private void info(String name, String help, String label, String value) {
    Info.builder().name(name).help(help).labelNames(label).register(registry).addLabelValues(value);
  }
}
