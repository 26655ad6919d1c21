package org.healthworker.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which part of history is asked for.
 *
 * @param metric empty: the number that thresholds judge, of each part of the check
 * @param node empty: all nodes
 * @param from the earliest time of storing
 * @param to the time of storing before which all is
 */
public record HistoryFilter(
    String check, Optional<String> metric, Optional<String> node, Instant from, Instant to) {
  /** Within what every database can store, as is the latest. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** Takes times as far away as may be. */
  public HistoryFilter {
    from = from.isBefore(EARLIEST) ? EARLIEST : from;
    to = to.isAfter(LATEST) ? LATEST : to;
  }

  Duration length() {
    return Duration.between(from, to);
  }
}
