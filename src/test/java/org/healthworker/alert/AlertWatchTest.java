package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertWatchTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  private final AlertWatch watch = new AlertWatch(START);

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "2000, 2000", "2001, 2000", "600000, 2000", "-5000, 0"})
  void anInterruptionCountsAsTwoSeconds(long pauseMs, long watchedMs) {
    watch.tick(START.plusMillis(pauseMs));

    assertThat(watch.watched()).hasMillis(watchedMs);
  }

  @Test
  void itGoesOnAfterAnInterruption() {
    watch.tick(START.plusSeconds(1));
    watch.tick(START.plusSeconds(601));
    watch.tick(START.plusSeconds(602));

    assertThat(watch.watched()).hasSeconds(4);
  }
}
