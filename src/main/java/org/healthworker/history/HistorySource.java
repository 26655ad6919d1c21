package org.healthworker.history;

import java.time.Duration;

/** From which table the steps of an answer are summed up: the one with the fewest rows. */
enum HistorySource {
  DAYS("history_day", "starts_at", "measurements, least, most, total, ", HistorySource.SECONDS),
  HOURS("history_hour", "starts_at", "measurements, least, most, total, ", HistorySource.SECONDS),
  ROWS(
      "history_row",
      "stored_at",
      "case when metric_value is null then 0 else 1 end as measurements,"
          + " metric_value as least, metric_value as most, metric_value as total, ",
      "cast(null as double precision) as ok_seconds,"
          + " cast(null as double precision) as unknown_seconds,"
          + " cast(null as double precision) as warning_seconds,"
          + " cast(null as double precision) as error_seconds");

  private static final String SECONDS =
      "ok_seconds, unknown_seconds, warning_seconds, error_seconds";

  /** In a subquery, as PostgreSQL takes the same parameter at two places for two. */
  private static final String STEPS =
      """
      select series_id, step, sum(measurements), min(least), max(most), sum(total),
        sum(ok_seconds), sum(unknown_seconds), sum(warning_seconds), sum(error_seconds)
      from (
        select series_id, floor(extract(epoch from %2$s) / :length) as step, %3$s
        from %1$s where series_id in :ids and %2$s >= :from and %2$s < :to) steps
      group by series_id, step
      order by series_id, step
      """;

  private final String sql;

  HistorySource(String table, String time, String numbers, String seconds) {
    this.sql = STEPS.formatted(table, time, numbers + seconds);
  }

  static HistorySource of(Steps steps) {
    if (steps.areMultiplesOf(Duration.ofDays(1))) {
      return DAYS;
    }
    return steps.areMultiplesOf(Duration.ofHours(1)) ? HOURS : ROWS;
  }

  /** Sums up by series and step. */
  String sql() {
    return sql;
  }
}
