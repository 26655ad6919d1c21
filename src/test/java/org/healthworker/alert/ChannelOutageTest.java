package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.Test;

class ChannelOutageTest {
  private final ChannelException why = new ChannelException("answered 503");

  private final AtomicLong clock = new AtomicLong();
  private final ChannelOutage outage = new ChannelOutage("webhook", clock::get);

  @Test
  void aChannelThatWorksMayBeTriedAtOnce() {
    assertThat(outage.isTimeToTry()).isTrue();
  }

  @Test
  void eachFailureDoublesThePauseUpToFiveMinutes() {
    var pauses = new ArrayList<Long>();
    for (int i = 0; i < 11; i++) {
      outage.failed(why);
      pauses.add(secondsUntilTheNextTry());
    }

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
  }

  @Test
  void afterSuccessItBeginsAnew() {
    outage.failed(why);
    outage.failed(why);
    outage.worked();

    assertThat(outage.isTimeToTry()).isTrue();
    outage.failed(why);
    assertThat(secondsUntilTheNextTry()).isEqualTo(1);
  }

  @Test
  void oneLineSaysThatItFailsAndOneThatItIsOver() {
    try (var log = new CapturedLog(ChannelOutage.class)) {
      outage.worked();
      outage.failed(why);
      clock.addAndGet(Duration.ofSeconds(90).toNanos());
      outage.failed(new ChannelException("answered 502"));
      outage.worked();
      outage.worked();

      assertThat(log.lines())
          .containsExactly(
              "HW0720 channel=webhook does not work; what it misses is sent when it does:"
                  + " answered 503",
              "HW0721 channel=webhook works again after 90 s");
    }
  }

  private long secondsUntilTheNextTry() {
    long seconds = 0;
    while (!outage.isTimeToTry()) {
      clock.addAndGet(Duration.ofSeconds(1).toNanos());
      seconds++;
    }
    return seconds;
  }
}
