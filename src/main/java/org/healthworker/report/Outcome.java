package org.healthworker.report;

import java.util.Locale;

/** What became of a task. */
public enum Outcome {
  COMPLETED,
  FAILED,
  EXPIRED;

  /** The word in reports. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
