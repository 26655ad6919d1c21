package org.healthworker.history;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** By what rows are summed up. */
enum RollupLevel {
  HOUR(Duration.ofHours(1), "HistoryHour"),
  DAY(Duration.ofDays(1), "HistoryDay");

  private final Duration length;
  private final String entity;

  RollupLevel(Duration length, String entity) {
    this.length = length;
    this.entity = entity;
  }

  /** The name for queries. */
  String entity() {
    return entity;
  }

  /** One without any row. */
  Rollup empty(Rollup.Key key) {
    return switch (this) {
      case HOUR -> new HistoryHour(key);
      case DAY -> new HistoryDay(key);
    };
  }

  /** When the hour or day (UTC) began that an instant is in. */
  Instant start(Instant at) {
    long seconds = at.getEpochSecond();
    return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, length.toSeconds()));
  }

  /** How much of the time from one instant to another is in which hour or day, by its start. */
  Map<Instant, Duration> split(Instant from, Instant to) {
    var split = new LinkedHashMap<Instant, Duration>();
    Instant at = from;
    while (at.isBefore(to)) {
      Instant start = start(at);
      Instant end = start.plus(length);
      Instant next = end.isBefore(to) ? end : to;
      split.put(start, Duration.between(at, next));
      at = next;
    }
    return split;
  }
}
