package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollupLevelTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "HOUR, 2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z",
    "HOUR, 2026-11-23T12:59:59.999999Z, 2026-11-23T12:00:00Z",
    "HOUR, 1969-12-31T23:30:00Z, 1969-12-31T23:00:00Z",
    "DAY, 2026-11-23T00:00:00Z, 2026-11-23T00:00:00Z",
    "DAY, 2026-11-23T23:59:59.999999Z, 2026-11-23T00:00:00Z"
  })
  void anInstantBelongsToTheHourOrDayThatItIsIn(RollupLevel level, Instant at, Instant start) {
    assertThat(level.start(at)).isEqualTo(start);
  }

  @Test
  void timeWithinAnHourIsNotSplit() {
    assertThat(RollupLevel.HOUR.split(NOON.plusSeconds(60), NOON.plusSeconds(90)))
        .containsExactly(entry(NOON, Duration.ofSeconds(30)));
  }

  @Test
  void timeIsSplitWhereAnHourEnds() {
    assertThat(RollupLevel.HOUR.split(NOON.minusSeconds(20), NOON.plusSeconds(3610)))
        .containsExactly(
            entry(NOON.minusSeconds(3600), Duration.ofSeconds(20)),
            entry(NOON, Duration.ofHours(1)),
            entry(NOON.plusSeconds(3600), Duration.ofSeconds(10)));
  }

  @Test
  void timeThatEndsWithAnHourIsNoneOfTheNext() {
    assertThat(RollupLevel.HOUR.split(NOON.minusSeconds(20), NOON))
        .containsExactly(entry(NOON.minusSeconds(3600), Duration.ofSeconds(20)));
  }

  @Test
  void noTimeIsNone() {
    assertThat(RollupLevel.DAY.split(NOON, NOON)).isEmpty();
  }
}
