package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.healthworker.server.Database;

/** Whether every stored self-check is either unread or history, and counted once. */
public final class FoldedOnce {
  private static final String ROW =
      """
      select 1 from history_row h join series s on s.id = h.series_id
      where s.node = r.node and s.metric = 'jvm_seconds' and h.stored_at = r.stored_at
      """;

  private static final String UNREAD =
      "select 1 from unread_self_check u where u.task_id = r.task_id";

  private static final String UNREAD_AND_HISTORY =
      "select count(*) from health_report r where exists (%s) and exists (%s)"
          .formatted(UNREAD, ROW);

  private static final String NEITHER_UNREAD_NOR_HISTORY =
      """
      select count(*) from health_report r
      where r.origin = 'SELF_CHECK' and not exists (%s) and not exists (%s)
      """
          .formatted(UNREAD, ROW);

  /** What was folded twice would count twice. */
  private static final String COUNTED_MORE_THAN_ONCE =
      """
      select (select sum(measurements) from history_hour)
        - (select count(*) from history_row where metric_value is not null)
      """;

  private FoldedOnce() {}

  /** Fails where it is not so. */
  public static void expectOfAll(Database database) throws IOException, SQLException {
    assertThat(database.count("select count(*) from history_row")).isPositive();
    assertThat(database.count(UNREAD_AND_HISTORY)).isZero();
    assertThat(database.count(NEITHER_UNREAD_NOR_HISTORY)).isZero();
    assertThat(database.count(COUNTED_MORE_THAN_ONCE)).isZero();
  }
}
