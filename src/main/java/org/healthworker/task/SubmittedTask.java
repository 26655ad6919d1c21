package org.healthworker.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.healthworker.report.TaskId;

/** A task that came by REST, known from then on although no worker may have taken it yet. */
@Entity
@Table(name = "submitted_task")
public class SubmittedTask {
  @Id
  @Column(name = "task_id")
  private String taskId;

  /** The database's clock. */
  @Column(name = "stored_at", insertable = false, updatable = false)
  private Instant storedAt;

  /** Hashed; null without one, and again once it is free. */
  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "payload_hash")
  private String payloadHash;

  /** Whether the broker has confirmed it; of use only beside a key. */
  private boolean sent;

  /** For Jakarta Persistence. */
  protected SubmittedTask() {}

  SubmittedTask(TaskId taskId) {
    this.taskId = taskId.value();
  }

  TaskId taskId() {
    return new TaskId(taskId);
  }

  Instant storedAt() {
    return storedAt;
  }

  boolean hasPayload(String hash) {
    return hash.equals(payloadHash);
  }

  boolean isSent() {
    return sent;
  }
}
