package org.healthworker.report;

import java.util.List;
import java.util.Optional;

/**
 * A part of the list of outcomes.
 *
 * @param documents the stored ones, newest first
 * @param last where the last of them stands; empty where nothing comes after it
 */
public record ReportPage(List<String> documents, Optional<ReportPosition> last) {
  /**
   * Takes the rows of one page, where there is one more than fits.
   *
   * @param found in order, at most {@code limit} + 1
   */
  static ReportPage of(List<HealthReport> found, int limit) {
    List<HealthReport> shown = found.subList(0, Math.min(limit, found.size()));
    Optional<ReportPosition> last =
        found.size() > limit ? Optional.of(shown.get(limit - 1).position()) : Optional.empty();
    return new ReportPage(shown.stream().map(HealthReport::document).toList(), last);
  }
}
