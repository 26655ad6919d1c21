package org.healthworker.alert;

import java.util.Locale;

/** The hard state of what alerts are about, the best first. */
public enum AlertState {
  OK,
  WARNING,
  ERROR;

  /** The word in answers and messages. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
