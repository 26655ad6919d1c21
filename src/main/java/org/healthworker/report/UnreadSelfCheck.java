package org.healthworker.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Says that a stored self-check is not history yet. */
@Entity
@Table(name = "unread_self_check")
public class UnreadSelfCheck {
  @Id
  @Column(name = "task_id")
  private String taskId;

  /** The database's clock: the same as that of the report. */
  @Column(name = "stored_at", insertable = false, updatable = false)
  private Instant storedAt;

  /** For Jakarta Persistence. */
  protected UnreadSelfCheck() {}

  UnreadSelfCheck(TaskId taskId) {
    this.taskId = taskId.value();
  }

  TaskId taskId() {
    return new TaskId(taskId);
  }

  Instant storedAt() {
    return storedAt;
  }
}
