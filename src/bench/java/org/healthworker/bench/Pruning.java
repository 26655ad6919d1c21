package org.healthworker.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.healthworker.server.WildFlyServer;

/**
 * Has the worker delete a tenth of what was made, by a shorter retention.
 *
 * @param rows how many history rows that were
 * @param tasks the round trips meanwhile
 * @param length from the first row that was gone to the last
 */
record Pruning(long rows, Histogram tasks, Duration length) {
  private static final Duration MARGIN = Duration.ofMinutes(2);

  static Pruning run(WildFlyServer worker, HistoryData data, SteadyLoad tasks) throws Exception {
    Duration retention = HistoryData.RETENTION.multipliedBy(9).dividedBy(10);
    Instant oldest = Instant.now().minus(retention);
    long rows = data.rowsBefore(oldest);
    worker.setProperty("health.history.retention", retention.toString());
    // It looks each minute whether there is anything; what has become old by itself is no sign.
    awaitUntil(
        () -> data.oldestRow().isAfter(Instant.now().minus(HistoryData.RETENTION).plus(MARGIN)));
    tasks.sinceLast();
    Instant start = Instant.now();
    awaitUntil(() -> data.isGone(oldest));
    return new Pruning(rows, tasks.sinceLast(), Duration.between(start, Instant.now()));
  }

  private static void awaitUntil(Callable<Boolean> condition) {
    await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofSeconds(1)).until(condition);
  }
}
