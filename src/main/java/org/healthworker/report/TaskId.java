package org.healthworker.report;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The ID under which exactly one outcome is stored.
 *
 * @param value {@value #ALLOWED}
 */
public record TaskId(String value) {
  public static final String ALLOWED = "1 to 64 of A-Z a-z 0-9 . _ : -";

  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  /**
   * Takes only a valid ID.
   *
   * @throws IllegalArgumentException where it is not allowed; see {@link #isValid}
   */
  public TaskId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("a task ID is " + ALLOWED);
    }
  }

  public static boolean isValid(String value) {
    return PATTERN.matcher(value).matches();
  }

  /** A new ID that no other task has (RFC 9562, version 4). */
  public static TaskId random() {
    return new TaskId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
