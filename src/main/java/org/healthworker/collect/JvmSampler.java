package org.healthworker.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Looks in the background for what no check can ask for at any moment: deadlocks, the search for
 * which stops all threads, and the share of a window that garbage collection took.
 */
@ApplicationScoped
class JvmSampler {
  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final long STALE = INTERVAL.multipliedBy(10).toNanos();
  private static final Sample NONE = new Sample(null, null, 0);

  @Inject private Repeated sampling;

  private long windowStart = System.nanoTime();
  private OptionalLong pausedBefore = pausedMillis();
  private volatile Sample last = NONE;

  void start() {
    sampling.start("sampling the virtual machine", this::sample, () -> INTERVAL);
  }

  void sample() {
    long now = System.nanoTime();
    OptionalLong paused = pausedMillis();
    Double gcPercent =
        paused.isPresent() && pausedBefore.isPresent()
            ? share(paused.getAsLong() - pausedBefore.getAsLong(), now - windowStart)
            : null;
    windowStart = now;
    pausedBefore = paused;
    last = new Sample(deadlockedThreads(), gcPercent, now);
  }

  /** The last sample; without values before the first, or when sampling has stopped. */
  Sample last() {
    Sample sample = last;
    return System.nanoTime() - sample.takenAt() > STALE ? NONE : sample;
  }

  /** Percent; null for a window without length. */
  static Double share(long pausedMillis, long windowNanos) {
    if (windowNanos <= 0) {
      return null;
    }
    // The beans round up to whole milliseconds, which a short window may not have.
    return Amounts.tenths(Math.min(100, 100.0 * pausedMillis * 1_000_000 / windowNanos));
  }

  private static int deadlockedThreads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] deadlocked =
        threads.isSynchronizerUsageSupported()
            ? threads.findDeadlockedThreads()
            : threads.findMonitorDeadlockedThreads();
    return deadlocked == null ? 0 : deadlocked.length;
  }

  private static OptionalLong pausedMillis() {
    return GcPauses.totalMillis(ManagementFactory.getGarbageCollectorMXBeans());
  }

  /**
   * What was seen.
   *
   * @param deadlockedThreads null where nothing was seen yet
   * @param gcPercent 0–100, one decimal; null where it is not known
   * @param takenAt by {@link System#nanoTime}
   */
  record Sample(Integer deadlockedThreads, Double gcPercent, long takenAt) {}
}
