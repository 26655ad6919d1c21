package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T15:47:26.925Z, 2026-11-23T15:47:26.925Z",
    "2026-11-23T15:47:26.925999999Z, 2026-11-23T15:47:26.925Z",
    "2026-01-01T00:00:00Z, 2026-01-01T00:00:00.000Z",
    "2026-11-23T23:59:59.010Z, 2026-11-23T23:59:59.010Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z"
  })
  void aTimeIsShownInUtcWithMilliseconds(Instant instant, String shown) {
    assertThat(Timestamps.format(instant)).isEqualTo(shown);
  }
}
