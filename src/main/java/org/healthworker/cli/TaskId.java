package org.healthworker.cli;

import java.util.regex.Pattern;

/** A task's ID, which can stand in a path as it is. */
record TaskId(String value) {
  static final String ALLOWED = "1 to 64 of A-Z a-z 0-9 . _ : -";
  private static final Pattern VALID = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,64}");

  TaskId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(value);
    }
  }

  static boolean isValid(String text) {
    return VALID.matcher(text).matches();
  }

  /** That of a task which was submitted. */
  static TaskId in(Answer answer) throws FailureException {
    String id = answer.json().getString("task_id", "");
    if (!isValid(id)) {
      throw FailureException.refused("The server answered no task ID");
    }
    return new TaskId(id);
  }

  @Override
  public String toString() {
    return value;
  }
}
