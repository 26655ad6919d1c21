package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthworker.config.AlertSettings;
import org.healthworker.fleet.WorkerNode;
import org.healthworker.fleet.WorkerNodeRepository;
import org.healthworker.report.HealthReport;
import org.healthworker.report.HealthReportRepository;

/** Tells where what fills up is heading. */
@ApplicationScoped
public class Trends {
  /** The checks that fill up; a processor or a queue is busy now and idle then. */
  public static final List<String> CHECKS = List.of("disk", "memory", "jvm");

  /** Of each of them the numbers that its thresholds judge. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "disk", List.of("percent_used", "inodes_percent_used"),
          "memory", List.of("percent_used"),
          "jvm", List.of("heap_percent_used"));

  private static final Duration DAY = Duration.ofDays(1);

  @Inject private WorkerNodeRepository nodes;
  @Inject private HealthReportRepository reports;
  @Inject private SeriesValueRepository values;
  @Inject private AlertSettings settings;

  /** Trends are those of the last values, as long as they are to look ahead: of a day if never. */
  public Duration window() {
    return settings.forecastHorizon().orElse(DAY);
  }

  /**
   * The trends of what the last self-check of each node has measured, by node.
   *
   * @param check one of {@link #CHECKS}; empty for all
   * @param node empty for all
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  public NodeTrends ofNodes(Optional<String> check, Optional<String> node) {
    List<String> checks = check.map(List::of).orElse(CHECKS);
    Instant now = values.now();
    List<SeriesTrend> trends =
        lastReports(node)
            .flatMap(report -> checks.stream().flatMap(name -> of(report, name, now)))
            .toList();
    return new NodeTrends(now, window(), trends);
  }

  /**
   * The trends of what a self-check has measured; none of what it could not measure.
   *
   * @param check one of {@link #CHECKS}
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  public Stream<SeriesTrend> of(FoldedReport report, String check, Instant now) {
    return Optional.ofNullable(report.checks().get(check)).stream()
        .flatMap(folded -> folded.parts().stream())
        .filter(part -> part.thresholds().isPresent())
        .flatMap(
            part ->
                FIELDS.get(check).stream()
                    .filter(part.values()::containsKey)
                    .map(part::metric)
                    .map(
                        metric ->
                            new SeriesTrend(
                                report.node(),
                                check,
                                metric,
                                part.thresholds().get(),
                                trend(report.node(), check, metric, now))));
  }

  private Optional<Trend> trend(String node, String check, String metric, Instant now) {
    Duration window = window();
    return Trend.of(values.of(node, check, metric, now.minus(window)), window, now);
  }

  private Stream<FoldedReport> lastReports(Optional<String> node) {
    var taskIds =
        nodes.all().stream()
            .filter(one -> node.isEmpty() || node.get().equals(one.node()))
            .map(WorkerNode::lastTaskId)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return reports.find(taskIds).stream()
        .sorted(Comparator.comparing(HealthReport::node))
        .map(FoldedReportJson::read);
  }
}
