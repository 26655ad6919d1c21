package org.healthworker.config;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a log line through once per ten seconds, however often there is reason for it. Safe for use
 * by many threads.
 */
public final class QuietPeriod {
  private static final long LENGTH = Duration.ofSeconds(10).toNanos();

  private final AtomicLong end = new AtomicLong(System.nanoTime());

  /** Whether a line may be written now; the period then begins anew. */
  public boolean isOver() {
    long now = System.nanoTime();
    long ends = end.get();
    return now - ends >= 0 && end.compareAndSet(ends, now + LENGTH);
  }
}
