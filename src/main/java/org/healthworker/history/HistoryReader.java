package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthworker.config.HistorySettings;
import org.healthworker.fleet.WorkerNode;
import org.healthworker.fleet.WorkerNodeRepository;

/** Answers what was measured in a range of time. */
@ApplicationScoped
public class HistoryReader {
  @Inject private HistoryRepository repository;
  @Inject private SeriesValueRepository values;
  @Inject private WorkerNodeRepository nodes;
  @Inject private HistorySettings settings;

  /**
   * The time by the database's clock, by which history goes.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  public Instant now() {
    return values.now();
  }

  /**
   * Reads it.
   *
   * @param step into which it is summed up: whole seconds, at least one; empty: each self-check, if
   *     they fit, or else as short as fits
   * @throws TooManyPointsException where that is more than fits into one answer
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  public History read(HistoryFilter filter, Optional<Duration> step) throws TooManyPointsException {
    List<Series> series = repository.series(filter);
    if (series.isEmpty()) {
      return new History(step, List.of());
    }
    if (step.isPresent()) {
      return inSteps(series, Steps.of(filter, step.get(), series.size()));
    }
    Optional<History> rows = rows(series, filter, now());
    return rows.isPresent() ? rows.get() : inSteps(series, Steps.automatic(filter, series.size()));
  }

  private History inSteps(List<Series> series, Steps steps) {
    Map<Long, List<StepRow>> bySeries =
        repository.steps(series, steps).stream().collect(Collectors.groupingBy(StepRow::seriesId));
    return new History(
        Optional.of(steps.length()),
        history(series, each -> steps.points(bySeries.getOrDefault(each.id(), List.of()))));
  }

  /** The self-checks themselves; empty where they do not fit, or are no longer all there. */
  private Optional<History> rows(List<Series> series, HistoryFilter filter, Instant now) {
    Map<String, Duration> intervals = intervals();
    Instant end = filter.to().isBefore(now) ? filter.to() : now;
    long expected =
        series.stream()
            .map(each -> interval(each, intervals))
            .mapToLong(Duration.between(filter.from(), end)::dividedBy)
            .sum();
    if (filter.from().isBefore(now.minus(settings.retention())) || expected > Steps.MOST_POINTS) {
      return Optional.empty();
    }
    Map<Long, List<HistoryRow>> bySeries =
        repository.rows(series, filter, Steps.MOST_POINTS + 1).stream()
            .collect(Collectors.groupingBy(HistoryRow::seriesId));
    List<SeriesHistory> found =
        history(
            series,
            each ->
                RowPoints.of(
                    bySeries.getOrDefault(each.id(), List.of()), interval(each, intervals)));
    long points = found.stream().mapToLong(each -> each.points().size()).sum();
    return points > Steps.MOST_POINTS
        ? Optional.empty()
        : Optional.of(new History(Optional.empty(), found));
  }

  private static List<SeriesHistory> history(
      List<Series> series, Function<Series, List<HistoryPoint>> points) {
    return series.stream()
        .map(each -> new SeriesHistory(each.node(), each.metric(), points.apply(each)))
        .toList();
  }

  private Map<String, Duration> intervals() {
    return nodes.all().stream()
        .filter(node -> node.interval().isPresent())
        .collect(Collectors.toMap(WorkerNode::node, node -> node.interval().orElseThrow()));
  }

  private static Duration interval(Series series, Map<String, Duration> intervals) {
    return intervals.getOrDefault(series.node(), HistoryWriter.INTERVAL);
  }
}
