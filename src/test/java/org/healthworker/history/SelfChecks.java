package org.healthworker.history;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.healthworker.evaluate.ReportStatus;

/** Stands in test archives only: stores self-checks as another worker would, and reads the rows. */
@ApplicationScoped
public class SelfChecks {
  private static final String REPORT =
      """
      insert into health_report
      (task_id, outcome, origin, status, node, reported_at, stored_at, document)
      values (?, 'COMPLETED', 'SELF_CHECK', ?, ?, ?, ?, ?)
      """;

  private static final String UNREAD =
      "insert into unread_self_check (task_id, stored_at) values (?, ?)";

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  /** Stores one, with its memory used in percent. */
  public String store(String node, Instant at, double percentUsed) throws SQLException {
    return store(
        node,
        at,
        """
        {"timestamp":"%s","status":"healthy","checks":{"memory":\
        {"status":"ok","measured_at":"%1$s","percent_used":%s}}}"""
            .formatted(at, percentUsed));
  }

  /** Stores one with any document. */
  public String store(String node, Instant at, String document) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return store(connection, node, at, document);
    }
  }

  /** The same in somebody's transaction. */
  public String store(Connection connection, String node, Instant at, String document)
      throws SQLException {
    String taskId = storeReport(connection, node, at, document);
    insertUnread(connection, taskId, at);
    return taskId;
  }

  /** Stores several at once, each document by its time. */
  public void store(String node, Map<Instant, String> documents) throws SQLException {
    inTransaction(node, documents, this::store);
  }

  /** Stores several at once that are not to be folded any more. */
  public void storeFolded(String node, Map<Instant, String> documents) throws SQLException {
    inTransaction(node, documents, this::storeReport);
  }

  private void inTransaction(String node, Map<Instant, String> documents, Storing storing)
      throws SQLException {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      for (var document : documents.entrySet()) {
        storing.store(connection, node, document.getKey(), document.getValue());
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private interface Storing {
    String store(Connection connection, String node, Instant at, String document)
        throws SQLException;
  }

  private String storeReport(Connection connection, String node, Instant at, String document)
      throws SQLException {
    String taskId = taskId(node, at);
    insertReport(connection, taskId, ReportStatus.HEALTHY, node, at, document);
    return taskId;
  }

  /** In somebody's transaction, wherever that database is. */
  public static void insertReport(
      Connection connection,
      String taskId,
      ReportStatus status,
      String node,
      Instant at,
      String document)
      throws SQLException {
    try (var report = connection.prepareStatement(REPORT)) {
      report.setString(1, taskId);
      report.setString(2, status.name());
      report.setString(3, node);
      report.setObject(4, at.atOffset(ZoneOffset.UTC));
      report.setObject(5, at.atOffset(ZoneOffset.UTC));
      report.setString(6, document);
      report.executeUpdate();
    }
  }

  /** So that it is folded, likewise. */
  public static void insertUnread(Connection connection, String taskId, Instant at)
      throws SQLException {
    try (var unread = connection.prepareStatement(UNREAD)) {
      unread.setString(1, taskId);
      unread.setObject(2, at.atOffset(ZoneOffset.UTC));
      unread.executeUpdate();
    }
  }

  private static String taskId(String node, Instant at) {
    return "self:" + node + ":" + at.toEpochMilli();
  }

  /** Whether all of a node are folded. */
  public boolean areFolded(String node) throws SQLException {
    return count("select count(*) from unread_self_check where task_id like 'self:" + node + ":%'")
        == 0;
  }

  /** The memory used by a node in percent, oldest first, as history has it. */
  public List<Double> memoryUsed(String node) throws SQLException {
    return numbers(
        """
        select r.metric_value from history_row r join series s on s.id = r.series_id
        where s.check_name = 'memory' and s.metric = 'percent_used' and s.node = '%s'
        order by r.stored_at
        """
            .formatted(node));
  }

  /** Whether it waits to be folded. */
  public boolean isUnread(String taskId) throws SQLException {
    return count("select count(*) from unread_self_check where task_id = '" + taskId + "'") == 1;
  }

  /**
   * Deletes the reports of a node, whose documents whoever lists all would stumble over, and
   * forgets it, so that its alerts end.
   */
  public void delete(String node) throws SQLException {
    update("delete from unread_self_check where task_id like 'self:" + node + ":%'");
    update("delete from health_report where node = '" + node + "'");
    forget(node);
  }

  /** Ends its alerts: of what stays open somebody would be told in other tests. */
  public void forget(String node) throws SQLException {
    update("delete from worker_node where node = '" + node + "'");
  }

  public long count(String query) throws SQLException {
    return numbers(query).get(0).longValue();
  }

  public int update(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  public Connection connect() throws SQLException {
    return dataSource.getConnection();
  }

  /** The numbers of the only row; none where there is no row. */
  public List<Double> row(String query) throws SQLException {
    List<List<Double>> rows = rows(query);
    if (rows.size() > 1) {
      throw new SQLException(rows.size() + " rows");
    }
    return rows.isEmpty() ? List.of() : rows.get(0);
  }

  private List<Double> numbers(String query) throws SQLException {
    return rows(query).stream().map(row -> row.get(0)).toList();
  }

  private List<List<Double>> rows(String query) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var all = new ArrayList<List<Double>>();
      while (rows.next()) {
        var row = new ArrayList<Double>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.add(rows.getDouble(column));
        }
        all.add(row);
      }
      return all;
    }
  }
}
