package org.healthworker.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Steps of time that a range is cut into: they begin at whole multiples since 1970 (UTC), so that
 * the same step has the same bounds whatever range it is asked for in.
 */
final class Steps {
  /** As many points has an answer at most, of all its series together. */
  static final int MOST_POINTS = 2000;

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final long first;
  private final long last;
  private final Duration length;

  private Steps(Instant from, Instant to, Duration length) {
    this.length = length;
    this.first = index(from);
    // What ends with a step has nothing of the next.
    this.last = index(to.minusNanos(1));
  }

  /**
   * Those of a given length.
   *
   * @param step whole seconds, at least one
   * @param series how many share the points, at least one
   * @throws TooManyPointsException where they do not fit
   */
  static Steps of(HistoryFilter filter, Duration step, int series) throws TooManyPointsException {
    var steps = new Steps(filter.from(), filter.to(), step);
    if (!steps.fit(series)) {
      throw new TooManyPointsException(fitting(filter, series, SECOND).length);
    }
    return steps;
  }

  /**
   * An hour each, or else as few whole days as fit.
   *
   * @param series how many share the points, at least one
   * @throws TooManyPointsException where there are too many series for any
   */
  static Steps automatic(HistoryFilter filter, int series) throws TooManyPointsException {
    var hours = new Steps(filter.from(), filter.to(), HOUR);
    return hours.fit(series) ? hours : fitting(filter, series, DAY);
  }

  private static Steps fitting(HistoryFilter filter, int series, Duration unit)
      throws TooManyPointsException {
    // A range that begins within a step needs one more of them.
    int most = MOST_POINTS / series - 1;
    if (most < 1) {
      throw new TooManyPointsException(null);
    }
    long units = filter.length().plus(unit).minusNanos(1).dividedBy(unit);
    long factor = Math.max(1, (units + most - 1) / most);
    return new Steps(filter.from(), filter.to(), unit.multipliedBy(factor));
  }

  private boolean fit(int series) {
    return last - first + 1 <= MOST_POINTS / series;
  }

  Duration length() {
    return length;
  }

  /** Whether each is a whole number of these. */
  boolean areMultiplesOf(Duration unit) {
    return length.toSeconds() % unit.toSeconds() == 0;
  }

  /** When the first begins, at or before what was asked for. */
  Instant start() {
    return start(first);
  }

  /** When the last ends. */
  Instant end() {
    return start(last + 1);
  }

  /**
   * One point for each of them, those of which there is nothing as gaps.
   *
   * @param found those of one series of which there is something
   */
  List<HistoryPoint> points(List<StepRow> found) {
    Map<Long, StepRow> byStep =
        found.stream().collect(Collectors.toMap(StepRow::step, Function.identity()));
    return LongStream.rangeClosed(first, last)
        .mapToObj(
            step ->
                Optional.ofNullable(byStep.get(step))
                    .map(row -> new HistoryPoint(start(step), row.numbers(), row.seconds()))
                    .orElseGet(() -> HistoryPoint.gap(start(step))))
        .toList();
  }

  private Instant start(long step) {
    return Instant.ofEpochSecond(step * length.toSeconds());
  }

  private long index(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), length.toSeconds());
  }
}
