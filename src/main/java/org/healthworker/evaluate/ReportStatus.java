package org.healthworker.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How a whole report stands, the best first. */
public enum ReportStatus {
  HEALTHY,
  WARNING,
  ERROR;

  /**
   * The worst of the checks.
   *
   * @param unknownCountsAs what a check counts as that could not be measured
   */
  public static ReportStatus of(Collection<CheckResult> results, ReportStatus unknownCountsAs) {
    return results.stream()
        .map(result -> of(result.status(), unknownCountsAs))
        .max(Comparator.naturalOrder())
        .orElse(HEALTHY);
  }

  /** The status that a word means, as {@link #toString()} gives it. */
  public static ReportStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static ReportStatus of(Status status, ReportStatus unknownCountsAs) {
    return switch (status) {
      case OK -> HEALTHY;
      case UNKNOWN -> unknownCountsAs;
      case WARNING -> WARNING;
      case ERROR -> ERROR;
    };
  }

  /** The word in reports. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
