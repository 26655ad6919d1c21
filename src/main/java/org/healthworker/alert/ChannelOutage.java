package org.healthworker.alert;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a channel works, and when it is tried again: after 1 s at first, then twice as long, at
 * most 5 min. Says once that it does not, and when it does again. Not thread-safe.
 */
final class ChannelOutage {
  private static final System.Logger LOG = System.getLogger(ChannelOutage.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final String channel;
  private final LongSupplier nanoTime;
  private Duration pause = Duration.ZERO;
  private long since;
  private long failedAt;

  /**
   * One of a channel that works.
   *
   * @param nanoTime a clock such as {@link System#nanoTime()}
   */
  ChannelOutage(String channel, LongSupplier nanoTime) {
    this.channel = channel;
    this.nanoTime = nanoTime;
  }

  /** Whether the channel may be tried now. */
  boolean isTimeToTry() {
    return nanoTime.getAsLong() - failedAt >= pause.toNanos();
  }

  void failed(ChannelException why) {
    failedAt = nanoTime.getAsLong();
    if (pause.isZero()) {
      since = failedAt;
      pause = FIRST_PAUSE;
      LOG.log(
          WARNING,
          "HW0720 channel="
              + channel
              + " does not work; what it misses is sent when it does: "
              + why.getMessage());
    } else {
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
  }

  void worked() {
    if (!pause.isZero()) {
      pause = Duration.ZERO;
      long seconds = Duration.ofNanos(nanoTime.getAsLong() - since).toSeconds();
      LOG.log(INFO, "HW0721 channel=" + channel + " works again after " + seconds + " s");
    }
  }
}
