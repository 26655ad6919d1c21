package org.healthworker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The row that a bar other than the worker inserts: as large as the worker's, and always equal. */
final class Rows {
  private static final String INSERT =
      """
      insert into health_report (task_id, outcome, origin, status, node, reported_at, document)
      values (?, 'COMPLETED', 'TASK', 'HEALTHY', 'bench', ?, ?)
      on conflict do nothing
      """;

  private final String document;

  /** Takes the document from a file, which holds a report of the worker. */
  Rows(Path document) throws IOException {
    this.document = Files.readString(document);
  }

  String document() {
    return document;
  }

  static PreparedStatement prepare(Connection connection) throws SQLException {
    return connection.prepareStatement(INSERT);
  }

  void insert(PreparedStatement insert, String taskId) throws SQLException {
    insert.setString(1, taskId);
    insert.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
    insert.setString(3, document);
    if (insert.executeUpdate() != 1) {
      throw new IllegalStateException("a second row for " + taskId);
    }
  }
}
