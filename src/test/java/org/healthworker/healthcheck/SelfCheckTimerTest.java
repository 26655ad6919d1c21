package org.healthworker.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelfCheckTimerTest {
  private static final Optional<Duration> MINUTE = Optional.of(Duration.ofMinutes(1));

  @Test
  void aCheckIsDueWhenTheIntervalHasPassed() {
    assertThat(SelfCheckTimer.left(MINUTE, Duration.ofMinutes(1))).isZero();
  }

  @Test
  void aCheckThatIsLateIsDue() {
    assertThat(SelfCheckTimer.left(MINUTE, Duration.ofMinutes(2))).isZero();
  }

  @Test
  void itWaitsForWhatIsLeftOfTheInterval() {
    assertThat(SelfCheckTimer.left(MINUTE, Duration.ofSeconds(57))).hasSeconds(3);
  }

  @Test
  void itLooksForAnotherIntervalEveryTenSeconds() {
    assertThat(SelfCheckTimer.left(MINUTE, Duration.ofSeconds(1))).hasSeconds(10);
  }

  @Test
  void whileSwitchedOffItLooksEveryTenSecondsToo() {
    assertThat(SelfCheckTimer.left(Optional.empty(), Duration.ofDays(1))).hasSeconds(10);
  }
}
