package org.healthworker.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.report.TaskId;

/** A worker that was seen, by its node name; all times are those of the database's clock. */
@Entity
@Table(name = "worker_node")
public class WorkerNode {
  /** After so many intervals without a self-check nobody knows any longer how a node is. */
  public static final int INTERVALS = 3;

  @Id private String node;

  /** The node itself says so and the next ones, at any time. */
  @Column(insertable = false, updatable = false)
  private String process;

  @Column(name = "interval_seconds", insertable = false, updatable = false)
  private Integer intervalSeconds;

  @Column(name = "first_seen_at", insertable = false, updatable = false)
  private Instant firstSeenAt;

  @Column(name = "last_seen_at", insertable = false, updatable = false)
  private Instant lastSeenAt;

  @Column(name = "last_report_at")
  private Instant lastReportAt;

  @Column(name = "last_task_id")
  private String lastTaskId;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_status")
  private ReportStatus lastStatus;

  @Column(name = "status_since")
  private Instant statusSince;

  @Column(name = "missing_since")
  private Instant missingSince;

  /** For Jakarta Persistence. */
  protected WorkerNode() {}

  /** Of two self-checks the one counts that was stored later. */
  void reported(TaskId taskId, ReportStatus status, Instant storedAt) {
    if (lastReportAt == null || lastReportAt.isBefore(storedAt)) {
      if (status != lastStatus || wasUnknownUntil(storedAt)) {
        statusSince = storedAt;
      }
      lastReportAt = storedAt;
      lastTaskId = taskId.value();
      lastStatus = status;
    }
    missingSince = null;
  }

  private boolean wasUnknownUntil(Instant at) {
    return missingSince != null
        || interval()
            .map(interval -> lastReportAt.plus(interval.multipliedBy(INTERVALS)))
            .filter(known -> known.isBefore(at))
            .isPresent();
  }

  /**
   * Its self-checks are missing, until the next one is read; to be said where the node was found
   * within the transaction.
   */
  public void missing(Instant since) {
    missingSince = since;
  }

  /** None of its self-checks is missing, as it makes none. */
  public void notMissing() {
    missingSince = null;
  }

  public String node() {
    return node;
  }

  /** How often it checks itself; empty where it does not, or has not said so yet. */
  public Optional<Duration> interval() {
    return Optional.ofNullable(intervalSeconds).map(Duration::ofSeconds);
  }

  /** Whether it does, as far as anybody knows: not where it has said that it does not. */
  public boolean checksItself() {
    return intervalSeconds != null || process == null;
  }

  public Instant firstSeenAt() {
    return firstSeenAt;
  }

  /** Its last heartbeat or self-check. */
  public Instant lastSeenAt() {
    return lastSeenAt;
  }

  /** When its last self-check was stored that is history by now. */
  public Optional<Instant> lastReportAt() {
    return Optional.ofNullable(lastReportAt);
  }

  /** The task ID of that self-check. */
  public Optional<TaskId> lastTaskId() {
    return Optional.ofNullable(lastTaskId).map(TaskId::new);
  }

  /** The status of that self-check. */
  public Optional<ReportStatus> lastStatus() {
    return Optional.ofNullable(lastStatus);
  }

  /**
   * When the first of the self-checks was stored that have had this status since without a gap;
   * empty before the first.
   */
  public Optional<Instant> statusSince() {
    return Optional.ofNullable(statusSince);
  }

  /** Since when its self-checks are missing; empty where they are not. */
  public Optional<Instant> missingSince() {
    return Optional.ofNullable(missingSince);
  }
}
