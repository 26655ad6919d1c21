package org.healthworker.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How many requests each caller may still send: a token bucket each (Turner, "New directions in
 * communications", 1986), that fills up within five seconds. Of many callers those are forgotten
 * that have asked for nothing for the longest. Safe for use by many threads.
 */
final class RequestBudgets {
  /** How many seconds' worth of requests may come at once. */
  private static final int BURST_SECONDS = 5;

  private static final int MOST_CALLERS = 1000;
  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets = new LatestBuckets();

  RequestBudgets(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * @param tokens that were left at that time
   */
  private record Bucket(double tokens, long at) {}

  /**
   * Those of the callers that asked last. It has a name, as javac gives an anonymous class what its
   * own JDK calls the parameters of the constructor, and each JDK would build another WAR.
   */
  private static final class LatestBuckets extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    LatestBuckets() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST_CALLERS;
    }
  }

  /**
   * Takes one request off a caller's budget.
   *
   * @param perSecond how many requests a second come back
   * @return empty where there was one, else how long it takes until there is
   */
  synchronized Optional<Duration> take(String caller, int perSecond) {
    long now = nanoTime.getAsLong();
    double most = (double) perSecond * BURST_SECONDS;
    Bucket known = buckets.get(caller);
    double tokens =
        known == null ? most : Math.min(most, known.tokens + (now - known.at) / NANOS * perSecond);
    if (tokens < 1) {
      buckets.put(caller, new Bucket(tokens, now));
      return Optional.of(Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * NANOS)));
    }
    buckets.put(caller, new Bucket(tokens - 1, now));
    return Optional.empty();
  }
}
