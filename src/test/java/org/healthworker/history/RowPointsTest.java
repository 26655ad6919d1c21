package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthworker.evaluate.Status;
import org.junit.jupiter.api.Test;

class RowPointsTest {
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void eachRowIsAPoint() {
    assertThat(RowPoints.of(List.of(row(0, 10.0), row(60, 20.0)), MINUTE))
        .containsExactly(point(0, 10), point(60, 20));
  }

  @Test
  void aRowWithoutANumberIsAGap() {
    assertThat(RowPoints.of(List.of(row(0, null)), MINUTE)).containsExactly(HistoryPoint.gap(AT));
  }

  @Test
  void threeIntervalsAreNoGap() {
    assertThat(RowPoints.of(List.of(row(0, 10.0), row(180, 20.0)), MINUTE)).hasSize(2);
  }

  @Test
  void moreThanThreeIntervalsAreAGapThatBeginsWithTheFirstThatIsMissing() {
    assertThat(RowPoints.of(List.of(row(0, 10.0), row(181, 20.0)), MINUTE))
        .containsExactly(point(0, 10), HistoryPoint.gap(AT.plusSeconds(60)), point(181, 20));
  }

  @Test
  void noRowsAreNoPoints() {
    assertThat(RowPoints.of(List.of(), MINUTE)).isEmpty();
  }

  private static HistoryRow row(int seconds, Double value) {
    return new HistoryRow(1, AT.plusSeconds(seconds), value, Status.OK);
  }

  private static HistoryPoint point(int seconds, double value) {
    return new HistoryPoint(
        AT.plusSeconds(seconds),
        Optional.of(new HistoryPoint.Numbers(value, value, value, 1)),
        Map.of());
  }
}
