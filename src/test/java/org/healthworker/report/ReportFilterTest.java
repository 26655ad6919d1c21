package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportFilterTest {
  private static final Instant TO = Instant.parse("2026-11-24T10:00:00Z");
  private static final ReportPosition BEFORE_TO = new ReportPosition(TO.minusSeconds(1), "a");

  @Test
  void aPageStartsBehindTheOneBefore() {
    assertThat(until(TO).start(Optional.of(BEFORE_TO))).isEqualTo(BEFORE_TO);
  }

  @Test
  void theFirstPageStartsBeforeTo() {
    assertThat(until(TO).start(Optional.empty())).isEqualTo(new ReportPosition(TO, ""));
  }

  @Test
  void aCursorFromALaterTimeDoesNotReachBeyondTo() {
    assertThat(until(BEFORE_TO.storedAt()).start(Optional.of(BEFORE_TO)))
        .isEqualTo(new ReportPosition(BEFORE_TO.storedAt(), ""));
  }

  @Test
  void timesThatNoDatabaseCanStoreAreCut() {
    var filter = between(Instant.MIN, Instant.MAX);

    assertThat(filter.earliest()).isEqualTo(Instant.EPOCH);
    assertThat(filter.start(Optional.empty()).storedAt()).isEqualTo("9999-12-31T00:00:00Z");
  }

  private static ReportFilter until(Instant to) {
    return between(Instant.EPOCH, to);
  }

  private static ReportFilter between(Instant from, Instant to) {
    return new ReportFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to));
  }
}
