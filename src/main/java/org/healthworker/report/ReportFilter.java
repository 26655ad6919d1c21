package org.healthworker.report;

import java.time.Instant;
import java.util.Optional;
import org.healthworker.evaluate.ReportStatus;

/**
 * Which outcomes are asked for; what is empty is left open. Those that failed or expired have
 * neither status nor origin.
 *
 * @param from the earliest time of storing
 * @param to the time of storing before which all are
 */
public record ReportFilter(
    Optional<String> node,
    Optional<ReportStatus> status,
    Optional<Origin> origin,
    Optional<Instant> from,
    Optional<Instant> to) {
  /** Within what every database can store, as is the latest. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  Instant earliest() {
    return from.filter(EARLIEST::isBefore).orElse(EARLIEST);
  }

  Instant latest() {
    return to.filter(LATEST::isAfter).orElse(LATEST);
  }

  /**
   * The position behind which everything stands that is asked for.
   *
   * @param after behind which it stands anyway
   */
  ReportPosition start(Optional<ReportPosition> after) {
    // No task ID is less than none, so that this one stands before all that were stored then.
    var latest = new ReportPosition(latest(), "");
    return after.filter(last -> last.storedAt().isBefore(latest.storedAt())).orElse(latest);
  }
}
