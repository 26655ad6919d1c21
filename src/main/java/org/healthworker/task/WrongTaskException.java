package org.healthworker.task;

import java.util.Optional;
import org.healthworker.report.TaskError;
import org.healthworker.report.TaskId;

/** The task itself is wrong: sending it again cannot help. */
final class WrongTaskException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient TaskId taskId;

  WrongTaskException(TaskId taskId, WrongInputException cause) {
    super(cause.getMessage(), cause);
    this.taskId = taskId;
  }

  /** The ID under which it is stored; empty where it has no valid one. */
  Optional<TaskId> taskId() {
    return Optional.ofNullable(taskId);
  }

  TaskError error() {
    return TaskError.wrongTask(getMessage());
  }
}
