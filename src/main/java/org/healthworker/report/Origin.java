package org.healthworker.report;

import java.util.Locale;

/** Who asked for a check. */
public enum Origin {
  /** A client, by a message. */
  TASK,
  /** A client, by REST. */
  REST,
  /** The worker itself. */
  SELF_CHECK;

  /** The word in reports. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
