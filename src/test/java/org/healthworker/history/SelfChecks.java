package org.healthworker.history;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Stands in test archives only: stores self-checks as another worker would, and reads the rows. */
@ApplicationScoped
public class SelfChecks {
  private static final String REPORT =
      """
      insert into health_report
      (task_id, outcome, origin, status, node, reported_at, stored_at, document)
      values (?, 'COMPLETED', 'SELF_CHECK', 'HEALTHY', ?, ?, ?, ?)
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
    String taskId = "self:" + node + ":" + at.toEpochMilli();
    try (var report = connection.prepareStatement(REPORT);
        var unread = connection.prepareStatement(UNREAD)) {
      report.setString(1, taskId);
      report.setString(2, node);
      report.setObject(3, at.atOffset(ZoneOffset.UTC));
      report.setObject(4, at.atOffset(ZoneOffset.UTC));
      report.setString(5, document);
      report.executeUpdate();
      unread.setString(1, taskId);
      unread.setObject(2, at.atOffset(ZoneOffset.UTC));
      unread.executeUpdate();
    }
    return taskId;
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

  private List<Double> numbers(String query) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var numbers = new ArrayList<Double>();
      while (rows.next()) {
        numbers.add(rows.getDouble(1));
      }
      return numbers;
    }
  }
}
