package org.healthworker.history;

import org.healthworker.report.TaskId;

/** A self-check could not be folded, which may be its own fault or not. */
final class FoldFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TaskId taskId;

  FoldFailedException(TaskId taskId, RuntimeException cause) {
    super("self-check task_id=" + taskId + " cannot be folded", cause);
    this.taskId = taskId;
  }

  TaskId taskId() {
    return taskId;
  }
}
