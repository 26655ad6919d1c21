package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the defaults: fourteen days, and two years for rollups. */
@InsideBuiltWar(SelfChecks.class)
class RetentionIT {
  private static final int BATCH = 1000;

  /** Between what is young enough and what is too old. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Duration DAYS = Duration.ofDays(14);
  private static final Duration YEARS = Duration.ofDays(730);

  @Inject private SelfChecks selfChecks;
  @Inject private Retention retention;

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void makeSeries() throws Exception {
    selfChecks.update(
        "insert into series (node, check_name, metric) values ('%s', 'memory', 'percent_used')"
            .formatted(node));
  }

  @AfterEach
  void mend() throws Exception {
    selfChecks.update("update lease set until_at = current_timestamp");
    selfChecks.delete(node);
  }

  @Test
  void historyRowsAreDeletedAfterFourteenDays() throws Exception {
    historyRow(ago(DAYS.plus(MINUTE)));
    historyRow(ago(DAYS.minus(MINUTE)));

    deleteAll(OldRows.HISTORY_ROWS);

    assertThat(historyRows()).isEqualTo(1);
  }

  @Test
  void reportsAreDeletedAfterFourteenDays() throws Exception {
    selfChecks.store(node, ago(DAYS.plus(MINUTE)), "");
    selfChecks.store(node, ago(DAYS.minus(MINUTE)), "");

    deleteAll(OldRows.REPORTS);

    assertThat(count("health_report where node = '%s'")).isEqualTo(1);
  }

  @Test
  void whatCouldNeverBeFoldedIsDeletedAfterFourteenDays() throws Exception {
    selfChecks.update(
        "insert into unread_self_check (task_id, stored_at) values ('%s', %s)"
            .formatted(node, literal(ago(DAYS.plus(MINUTE)))));

    deleteAll(OldRows.UNREAD_SELF_CHECKS);

    assertThat(count("unread_self_check where task_id = '%s'")).isZero();
  }

  @Test
  void submittedTasksAreDeletedAfterFourteenDays() throws Exception {
    submittedTask(node + "-old", DAYS.plus(MINUTE));
    submittedTask(node + "-young", DAYS.minus(MINUTE));

    deleteAll(OldRows.SUBMITTED_TASKS);

    assertThat(count("submitted_task where task_id like '%s%%'")).isEqualTo(1);
  }

  @Test
  void aWorkerIsForgottenThatWasNotThereForFourteenDays() throws Exception {
    workerNode(node + "-old", DAYS.plus(MINUTE));
    workerNode(node + "-young", DAYS.minus(MINUTE));

    deleteAll(OldRows.WORKER_NODES);

    assertThat(count("worker_node where node like '%s%%'")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"HISTORY_HOURS, history_hour, PT1H", "HISTORY_DAYS, history_day, PT24H"})
  void rollupsAreDeletedAfterTwoYears(OldRows rows, String table, Duration step) throws Exception {
    rollup(table, YEARS.plus(step));
    rollup(table, YEARS.minus(step));

    deleteAll(rows);

    assertThat(count(table + " r join series s on s.id = r.series_id where s.node = '%s'"))
        .isEqualTo(1);
  }

  @Test
  void aTransactionDeletesAThousandRowsAtMost() throws Exception {
    Instant old = ago(DAYS.plusDays(1));
    for (int i = 0; i < BATCH + 10; i++) {
      historyRow(old.plusMillis(i));
    }
    long before = count("history_row where 1 = 1");

    boolean more = retention.delete(OldRows.HISTORY_ROWS);

    assertThat(count("history_row where 1 = 1")).isEqualTo(before - BATCH);
    assertThat(more).isTrue();
  }

  @Test
  void rowsOfTheSameTimeAreNotMoreThanAThousandEither() throws Exception {
    for (int i = 0; i < BATCH + 10; i++) {
      selfChecks.update(
          "insert into series (node, check_name, metric) values ('%s', 'disk', 'm%d')"
              .formatted(node, i));
    }
    selfChecks.update(
        """
        insert into history_hour
        select id, timestamp with time zone '2001-02-03 04:00:00+00:00', 1, 1, 1, 1, 0, 0, 0, 0
        from series where node = '%s' and check_name = 'disk'
        """
            .formatted(node));

    retention.delete(OldRows.HISTORY_HOURS);

    assertThat(count("history_hour h join series s on s.id = h.series_id where s.node = '%s'"))
        .isEqualTo(10);
  }

  @Test
  void aSeriesIsForgottenWithItsLastRow() throws Exception {
    retention.deleteSeries();

    assertThat(count("series where node = '%s'")).isZero();
  }

  @Test
  void aSeriesThatHasRowsOfOneKindIsKept() throws Exception {
    rollup("history_day", DAYS);

    retention.deleteSeries();

    assertThat(count("series where node = '%s'")).isEqualTo(1);
  }

  @Test
  void whileAnotherWorkerHoldsTheLeaseNothingIsDeleted() throws Exception {
    historyRow(ago(DAYS.plusDays(1)));
    selfChecks.update(
        "update lease set holder = 'another', until_at = current_timestamp + interval '1' minute");

    deleteAll(OldRows.HISTORY_ROWS);

    assertThat(historyRows()).isEqualTo(1);
  }

  private void deleteAll(OldRows rows) {
    boolean more;
    do {
      more = retention.delete(rows);
    } while (more);
  }

  private void historyRow(Instant storedAt) throws Exception {
    selfChecks.update(
        """
        insert into history_row (series_id, stored_at, metric_value, status)
        select id, %s, 1, 'OK' from series where node = '%s'
        """
            .formatted(literal(storedAt), node));
  }

  private void submittedTask(String taskId, Duration age) throws Exception {
    selfChecks.update(
        "insert into submitted_task (task_id, stored_at) values ('%s', %s)"
            .formatted(taskId, literal(ago(age))));
  }

  private void workerNode(String name, Duration age) throws Exception {
    selfChecks.update(
        "insert into worker_node (node, last_seen_at) values ('%s', %s)"
            .formatted(name, literal(ago(age))));
  }

  private void rollup(String table, Duration age) throws Exception {
    selfChecks.update(
        "insert into %s select id, %s, 1, 1, 1, 1, 0, 0, 0, 0 from series where node = '%s'"
            .formatted(table, literal(ago(age)), node));
  }

  private static Instant ago(Duration age) {
    return Instant.now().minus(age);
  }

  private static String literal(Instant at) {
    return "timestamp with time zone '" + at.toString().replace('T', ' ').replace("Z", "+00:00'");
  }

  private long historyRows() throws Exception {
    return count("history_row r join series s on s.id = r.series_id where s.node = '%s'");
  }

  private long count(String from) throws Exception {
    return selfChecks.count("select count(*) from " + from.formatted(node));
  }
}
