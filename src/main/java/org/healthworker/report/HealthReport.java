package org.healthworker.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.healthworker.evaluate.ReportStatus;

/** The one outcome of a task: columns to search by, and the document that everybody is shown. */
@Entity
@Table(name = "health_report")
public class HealthReport {
  @Id
  @Column(name = "task_id")
  private String taskId;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  @Enumerated(EnumType.STRING)
  private ReportStatus status;

  private String node;

  @Column(name = "reported_at")
  private Instant reportedAt;

  /** The database's clock, by which lists are ordered and rows grow old. */
  @Column(name = "stored_at", insertable = false, updatable = false)
  private Instant storedAt;

  private String document;

  /** For Jakarta Persistence. */
  protected HealthReport() {}

  private HealthReport(
      TaskId taskId, Outcome outcome, String node, Instant reportedAt, String document) {
    this.taskId = taskId.value();
    this.outcome = outcome;
    this.node = node;
    this.reportedAt = reportedAt;
    this.document = document;
  }

  public static HealthReport completed(CompletedCheck check) {
    var report =
        new HealthReport(
            check.taskId(),
            Outcome.COMPLETED,
            check.node(),
            check.timestamp(),
            OutcomeJson.of(check).toString());
    report.origin = check.origin();
    report.status = check.status();
    return report;
  }

  public static HealthReport failed(
      TaskId taskId, TaskError error, String node, Instant timestamp) {
    return new HealthReport(
        taskId,
        Outcome.FAILED,
        node,
        timestamp,
        OutcomeJson.failed(taskId, error, timestamp).toString());
  }

  /** A task that nobody took in time. */
  public static HealthReport expired(TaskId taskId, String node, Instant timestamp) {
    return new HealthReport(
        taskId,
        Outcome.EXPIRED,
        node,
        timestamp,
        OutcomeJson.expired(taskId, timestamp).toString());
  }

  public TaskId taskId() {
    return new TaskId(taskId);
  }

  public Outcome outcome() {
    return outcome;
  }

  /** Null for a task that failed or expired. */
  public Origin origin() {
    return origin;
  }

  /** Null for a task that failed or expired. */
  public ReportStatus status() {
    return status;
  }

  /** The worker that stored it. */
  public String node() {
    return node;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  /** Null before it was read back. */
  public Instant storedAt() {
    return storedAt;
  }

  /** Known once it was read back. */
  ReportPosition position() {
    return new ReportPosition(storedAt, taskId);
  }

  /** The JSON that is sent and shown, to the byte. */
  public String document() {
    return document;
  }
}
