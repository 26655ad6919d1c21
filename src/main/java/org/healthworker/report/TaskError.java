package org.healthworker.report;

/**
 * Why a task failed, in the terms of RFC 9457.
 *
 * @param type a URI that names the kind of error
 * @param title the same in words
 * @param detail one sentence: the field, what was found, what is allowed
 */
public record TaskError(String type, String title, String detail) {
  /** The task itself is wrong; sending it again cannot help. */
  public static TaskError wrongTask(String detail) {
    return new TaskError("urn:health-worker:problem:wrong-task", "The task is wrong", detail);
  }
}
