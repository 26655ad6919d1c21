package org.healthworker.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How a check stands, the best first. */
public enum Status {
  OK,
  UNKNOWN,
  WARNING,
  ERROR;

  /** The worst of them; {@link #OK} where there are none. */
  public static Status worst(Collection<Status> statuses) {
    return statuses.stream().max(Comparator.naturalOrder()).orElse(OK);
  }

  /** The word in reports. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
