package org.healthworker.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.healthworker.server.PostgreSqlDatabase;

/**
 * Two weeks of self-checks and reports, and a year of what self-checks were rolled up to: made by
 * the database itself, in the order of time, as a fleet stores them, so that the rows of a series
 * stand far apart.
 *
 * @param rows in {@code history_row}, about
 * @param reports in {@code health_report}
 */
record HistoryData(PostgreSqlDatabase database, long rows, long reports) {
  static final Duration RETENTION = Duration.ofDays(14);

  private static final int SERIES_PER_NODE = 20;

  /** Of a node within the retention, at about one self-check a minute. */
  private static final int ROWS_PER_NODE = 400_000;

  /** As of a worker with one mount. */
  private static final String SERIES =
      """
      insert into worker_node (node) select 'bench-' || n from generate_series(1, %d) n;
      insert into series (node, check_name, metric)
      select n.node, m.check_name, m.metric
      from worker_node n cross join (values
        ('cpu', 'percent_used'), ('cpu', 'load_average.0'), ('cpu', 'load_average.1'),
        ('cpu', 'load_average.2'), ('cpu', 'cores'), ('disk', 'root.percent_used'),
        ('disk', 'root.free_gb'), ('disk', 'root.total_gb'), ('disk', 'root.inodes_percent_used'),
        ('jvm', 'heap_percent_used'), ('jvm', 'threads'), ('jvm', 'deadlocked_threads'),
        ('jvm', 'gc_percent'), ('memory', 'percent_used'), ('memory', 'available_mb'),
        ('memory', 'total_mb'), ('tasks', 'count'), ('tasks', 'queued'), ('tasks', 'running'),
        ('uptime', 'system_seconds')) as m (check_name, metric)
      where n.node like 'bench-%%'
      """;

  private static final String ROWS =
      """
      insert into history_row (series_id, stored_at, metric_value, status)
      select s.id, t, 50 + 20 * sin(extract(epoch from t) / 13751 + s.id) + random(), 'OK'
      from series s, generate_series(
        current_timestamp - interval '14 days', current_timestamp, interval '%d milliseconds') t
      where s.node like 'bench-%%'
      order by t
      """;

  private static final String ROLLUPS =
      """
      insert into history_%1$s (series_id, starts_at, least, most, total, measurements,
        ok_seconds, unknown_seconds, warning_seconds, error_seconds)
      select s.id, t, 40 + random(), 60 + random(), 50 * 60, 60, 3600, 0, 0, 0
      from series s, generate_series(
        date_trunc('%1$s', current_timestamp - interval '365 days'), current_timestamp,
        interval '1 %1$s') t
      where s.node like 'bench-%%'
      order by t
      """;

  private static final String REPORTS =
      """
      insert into health_report
        (task_id, outcome, origin, status, node, reported_at, stored_at, document)
      select 'bench-' || i, 'COMPLETED', case i %% 2 when 0 then 'SELF_CHECK' else 'TASK' end,
        case i %% 10 when 0 then 'WARNING' else 'HEALTHY' end, 'bench-' || (1 + i %% %2$d), t, t,
        '%3$s'
      from (
        select i, current_timestamp - interval '14 days' + i * interval '14 days' / %1$d as t
        from generate_series(1, %1$d) i) made
      """;

  /**
   * Makes all of it.
   *
   * @param document that every report has
   */
  void make(String document) throws SQLException {
    try (var session = database.connect();
        var statement = session.createStatement()) {
      // The worker forgets series of which it sees no row.
      session.setAutoCommit(false);
      statement.execute(SERIES.formatted(nodes()));
      statement.execute(ROWS.formatted(RETENTION.toMillis() * nodes() * SERIES_PER_NODE / rows));
      statement.execute(ROLLUPS.formatted("hour"));
      statement.execute(ROLLUPS.formatted("day"));
      statement.execute(REPORTS.formatted(reports, nodes(), document.replace("'", "''")));
      session.commit();
      session.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  /** How many history rows were stored before a time. */
  long rowsBefore(Instant time) throws SQLException, IOException {
    return database.count("select count(*) from history_row where stored_at < '" + time + "'");
  }

  /** When the oldest history row was stored. */
  Instant oldestRow() throws SQLException, IOException {
    return database.strings("select extract(epoch from min(stored_at)) from history_row").stream()
        .map(seconds -> Instant.ofEpochMilli(Math.round(1000 * Double.parseDouble(seconds))))
        .findFirst()
        .orElseThrow();
  }

  /** Whether neither a history row nor a report is left that was stored before a time. */
  boolean isGone(Instant time) throws SQLException, IOException {
    return database.count(
            """
            select count(*) from (
              (select stored_at from history_row order by stored_at limit 1)
              union all (select stored_at from health_report order by stored_at limit 1)) oldest
            where stored_at < '%s'
            """
                .formatted(time))
        == 0;
  }

  String node(int number) {
    return "bench-" + (1 + Math.floorMod(number, nodes()));
  }

  private int nodes() {
    return (int) Math.max(1, rows / ROWS_PER_NODE);
  }
}
