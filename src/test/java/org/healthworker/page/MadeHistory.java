package org.healthworker.page;

import java.sql.SQLException;
import org.healthworker.server.Database;

/**
 * Two weeks of what thresholds judge, each minute on the last day and each ten minutes before, made
 * by the database itself: waves about what each node has reported last; on the second one a disk
 * that fills up, an hour of which nothing is known, and a time in which memory was short.
 */
final class MadeHistory {
  private static final String ROWS =
      """
      insert into history_row (series_id, stored_at, metric_value, status)
      select made.id, made.t, round(made.level::numeric, 1),
        case when made.level >= made.error then 'ERROR'
          when made.level >= made.warning then 'WARNING' else 'OK' end
      from (
        select s.id, t, judged.warning, judged.error,
          case
            when s.node = 'app-2' and s.check_name = 'memory'
              and t between now() - interval '9 hours' and now() - interval '7 hours'
              then 86 + 6 * sin(extract(epoch from t) / 1200)
            when s.node = 'app-2' and s.metric = 'data.percent_used'
              then last.metric_value - 2.4 * extract(epoch from now() - t) / 86400
                + 0.1 * sin(extract(epoch from t) / 60)
            when s.check_name = 'disk' then last.metric_value
            else last.metric_value * greatest(0.2, 1 + judged.swing * (
              sin(extract(epoch from last.stored_at - t) / 9751)
                + 0.4 * sin(extract(epoch from last.stored_at - t) / (541 + 30 * s.id))
                + 0.2 * (random() - 0.5)))
          end as level
        from series s
        join (values ('memory', 80, 95, 0.06), ('disk', 90, 95, 0), ('cpu', 90, 95, 0.6),
          ('tasks', 100, 200, 0.5), ('jvm', 85, 95, 0.3), ('network', 500, 2000, 0.3))
          as judged (check_name, warning, error, swing) on judged.check_name = s.check_name
        join lateral (select r.metric_value, r.stored_at from history_row r
          where r.series_id = s.id order by r.stored_at desc limit 1) last on true
        cross join (
          select generate_series(now() - interval '14 days', now() - interval '1 day 1 minute',
            interval '10 minutes') t
          union all
          select generate_series(now() - interval '1 day', now(), interval '1 minute')) times
        where s.is_level and not (s.node = 'app-2'
            and t between now() - interval '16 hours' and now() - interval '15 hours')
          and not exists (select 1 from history_row r where r.series_id = s.id
            and r.stored_at between t - interval '1 minute' and t + interval '1 minute')) made
      """;

  private static final String FORGOTTEN = "delete from history_%s";

  /** Each result lasts until the next one. */
  private static final String ROLLUPS =
      """
      insert into history_%1$s (series_id, starts_at, least, most, total, measurements,
        ok_seconds, unknown_seconds, warning_seconds, error_seconds)
      select series_id, date_trunc('%1$s', stored_at, 'UTC'), min(metric_value), max(metric_value),
        sum(metric_value), count(*),
        coalesce(sum(lasts) filter (where status = 'OK'), 0), 0,
        coalesce(sum(lasts) filter (where status = 'WARNING'), 0),
        coalesce(sum(lasts) filter (where status = 'ERROR'), 0)
      from (
        select *, least(600, extract(epoch from
          lead(stored_at) over (partition by series_id order by stored_at) - stored_at)) as lasts
        from history_row) rows
      where metric_value is not null
      group by 1, 2
      """;

  private MadeHistory() {}

  /** Wherever no self-check is history already. */
  static void make(Database database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(ROWS);
      for (String level : new String[] {"hour", "day"}) {
        statement.execute(FORGOTTEN.formatted(level));
        statement.execute(ROLLUPS.formatted(level));
      }
      connection.commit();
    }
  }
}
