package org.healthworker.alert;

import java.util.Locale;

/** What an alert is about. */
public enum AlertKind {
  /** A check of a node. */
  CHECK,
  /** A node that no longer reports. */
  NODE,
  /** A check of a node that is on its way to its threshold. */
  TREND;

  /** The word in answers and messages. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
