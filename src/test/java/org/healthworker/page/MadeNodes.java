package org.healthworker.page;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.healthworker.history.SelfChecks;
import org.healthworker.report.HealthReport;
import org.healthworker.server.Database;

/** Stores what workers on other machines would have; the real worker makes history of it. */
final class MadeNodes {
  /** Whoever makes history waits until this is done. */
  private static final String LOCK = "select 1 from lease where name = 'fold' for update";

  private static final List<String> TABLES =
      List.of(
          "unread_self_check",
          "health_report",
          "submitted_task",
          "history_row",
          "history_hour",
          "history_day",
          "series",
          "outbox",
          "alert",
          "alert_state",
          "silence",
          "worker_node");

  private static final String SILENCE =
      """
      insert into silence (id, node, until_at, created_by, reason)
      values ('made', ?, current_timestamp + interval '1 hour', ?, ?)
      """;

  private static final String NETWORK_ERROR = "db (db.example.org:5432) did not answer within 2 s.";

  private final Database database;

  MadeNodes(Database database) {
    this.database = database;
  }

  /** As on the first day. */
  void clear() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(LOCK);
      for (String table : TABLES) {
        statement.execute("delete from " + table);
      }
      connection.commit();
    }
  }

  /** One just now. */
  HealthReport reports(String node, Levels levels) throws SQLException {
    return reports(node, levels, NETWORK_ERROR);
  }

  /**
   * One just now.
   *
   * @param networkError what it says of a target that did not answer
   */
  HealthReport reports(String node, Levels levels, String networkError) throws SQLException {
    var report = MadeReport.of(node, Instant.now(), levels, networkError);
    store(Stream.of(report));
    return report;
  }

  /** One a minute, the last one just now: three are enough for an alert to begin. */
  void reportFor(int minutes, String node, Levels levels) throws SQLException {
    reportFor(minutes, Duration.ZERO, node, levels);
  }

  /**
   * One a minute.
   *
   * @param ago when the last one was
   */
  void reportFor(int minutes, Duration ago, String node, Levels levels) throws SQLException {
    Instant last = Instant.now().minus(ago);
    store(
        IntStream.rangeClosed(1, minutes)
            .mapToObj(each -> last.minus(Duration.ofMinutes(minutes - each)))
            .map(at -> MadeReport.of(node, at, levels, NETWORK_ERROR)));
  }

  /** Waits until the worker has made history and alerts of them. */
  private void store(Stream<HealthReport> reports) throws SQLException {
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      for (HealthReport each : (Iterable<HealthReport>) reports::iterator) {
        String taskId = each.taskId().value();
        SelfChecks.insertReport(
            connection, taskId, each.status(), each.node(), each.reportedAt(), each.document());
        SelfChecks.insertUnread(connection, taskId, each.reportedAt());
      }
      connection.commit();
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> database.count("select count(*) from unread_self_check") == 0);
  }

  /** Two weeks before what the nodes have reported. */
  void haveHistory() throws SQLException {
    MadeHistory.make(database);
  }

  /** For an hour, whoever and whatever is said to have done it. */
  void silence(String node, String byAndWhy) throws SQLException {
    try (var connection = database.connect();
        var silence = connection.prepareStatement(SILENCE)) {
      silence.setString(1, node);
      silence.setString(2, byAndWhy);
      silence.setString(3, byAndWhy);
      silence.executeUpdate();
    }
  }

  /** It says that it checks itself each minute; without a further report it is missing soon. */
  void checksItselfEachMinute(String node) throws SQLException {
    checksItselfEach(60, node);
  }

  /** From here on the worker looks for its reports in vain. */
  void stopReporting(String node) throws SQLException {
    checksItselfEach(1, node);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database.count("select count(*) from worker_node where missing_since is not null")
                    == 1);
  }

  /** Waits until a worker has checked itself. */
  void awaitReport() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> database.count("select count(*) from worker_node where last_task_id <> ''") > 0);
  }

  /** Waits until a worker has said that it is there. */
  void awaitHeartbeat() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database.count("select count(*) from worker_node where interval_seconds > 0") > 0);
  }

  private void checksItselfEach(int seconds, String node) throws SQLException {
    update(
        "update worker_node set process = 'made', interval_seconds = %d where node = '%s'"
            .formatted(seconds, node));
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
