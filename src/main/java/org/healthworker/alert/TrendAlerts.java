package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthworker.config.AlertSettings;
import org.healthworker.history.FoldedReport;
import org.healthworker.history.SeriesTrend;
import org.healthworker.history.Trends;

/**
 * Looks from time to time whether nodes are heading for an error, within the fold's transaction.
 * Used by whoever folds, which is one thread at a time.
 */
@ApplicationScoped
class TrendAlerts {
  /** So that a tick of a large fleet stays short; the others have theirs in the next ones. */
  private static final int MOST_NODES_A_TICK = 20;

  /** Of a window: what it brings changes no trend much. */
  private static final int LOOKS = 288;

  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);

  private final Map<String, FoldedReport> reported = new LinkedHashMap<>();
  private final Map<String, Instant> lookedAt = new HashMap<>();

  @Inject private AlertSettings settings;
  @Inject private AlertSubjectRepository subjects;
  @Inject private AlertRepository stored;
  @Inject private Alerts alerts;
  @Inject private Trends trends;

  void reported(FoldedReport report) {
    reported.put(report.node(), report);
  }

  /** Looks at nodes that have reported since they were last looked at, if that is a while ago. */
  void look(Instant now) {
    List<FoldedReport> due =
        reported.values().stream().filter(this::isDue).limit(MOST_NODES_A_TICK).toList();
    for (FoldedReport report : due) {
      reported.remove(report.node());
      lookedAt.put(report.node(), report.storedAt());
      Trends.CHECKS.forEach(check -> look(report, check, now));
    }
  }

  /** By the times of the reports, so that what is folded late is looked at as often. */
  private boolean isDue(FoldedReport report) {
    Duration part = trends.window().dividedBy(LOOKS);
    Duration pause = part.compareTo(SHORTEST_PAUSE) > 0 ? part : SHORTEST_PAUSE;
    Instant last = lookedAt.get(report.node());
    return last == null || !report.storedAt().isBefore(last.plus(pause));
  }

  private void look(FoldedReport report, String check, Instant now) {
    AlertSubject subject = subjects.find(AlertKind.TREND, report.node(), Optional.of(check));
    boolean lasts = subject.state() != AlertState.OK;
    Optional<Duration> horizon = settings.forecastHorizon();
    if (horizon.isEmpty() && !lasts) {
      return;
    }
    List<SeriesTrend> found = trends.of(report, check, report.storedAt()).toList();
    Optional<TrendPolicy.Expected> expected =
        horizon.flatMap(near -> new TrendPolicy(near).soonest(found, lasts));
    Finding finding =
        expected
            .map(soonest -> TrendFinding.of(soonest, report))
            .orElseGet(() -> TrendFinding.ofEnd(found, lastMetric(subject), report));
    alerts.set(
        subject,
        expected.isPresent() ? AlertState.WARNING : AlertState.OK,
        finding,
        report.storedAt(),
        now);
  }

  private Optional<String> lastMetric(AlertSubject subject) {
    return subject.alertId().flatMap(stored::find).flatMap(Alert::metric);
  }
}
