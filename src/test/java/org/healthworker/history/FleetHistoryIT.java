package org.healthworker.history;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.healthworker.server.Fleet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of two workers on one database one makes history, and the other when that one is gone. */
@Tag("artemis")
class FleetHistoryIT {
  private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

  /** The other asks each five seconds. */
  private static final Duration TAKEN_OVER_AT_ONCE = Duration.ofSeconds(7);

  @AutoClose private static Fleet fleet;

  @BeforeAll
  static void start() throws Exception {
    fleet = Fleet.startNew("fleet-history", 2);
    fleet.set("health.self-check.interval=PT1S");
  }

  @AfterEach
  void expectEachSelfCheckFoldedOnce() throws Exception {
    FoldedOnce.expectOfAll(fleet.database());
  }

  @Test
  void theOneThatMakesHistoryIsFollowedWhenItIsKilled() throws Exception {
    int holder = awaitHolder();

    fleet.worker(holder).kill();

    expectOtherThan(holder, TAKEN_OVER);
    fleet.startWorker(holder);
    fleet.worker(holder).awaitReady();
  }

  @Test
  void theOneThatMakesHistoryIsFollowedAtOnceWhenItIsStopped() throws Exception {
    int holder = awaitHolder();

    fleet.worker(holder).stop();

    expectOtherThan(holder, TAKEN_OVER_AT_ONCE);
    fleet.startWorker(holder);
    fleet.worker(holder).awaitReady();
  }

  private static void expectOtherThan(int gone, Duration within) throws Exception {
    long start = System.nanoTime();
    String other = Fleet.node(1 - gone);
    long before = folded(other);
    await()
        .atMost(within)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> isLeaseholder(other) && folded(other) > before);
    System.out.printf(
        "%s followed by %s after %.1f s%n",
        Fleet.node(gone), other, (System.nanoTime() - start) / 1e9);
  }

  /** Waits until one of them has made history for both. */
  private static int awaitHolder() throws Exception {
    long before = folded(Fleet.node(0));
    long otherBefore = folded(Fleet.node(1));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> folded(Fleet.node(0)) > before && folded(Fleet.node(1)) > otherBefore);
    return isLeaseholder(Fleet.node(0)) ? 0 : 1;
  }

  private static boolean isLeaseholder(String node) throws Exception {
    return fleet.leaseholder().startsWith(node);
  }

  private static long folded(String node) throws Exception {
    return fleet
        .database()
        .count(
            """
            select count(*) from history_row h join series s on s.id = h.series_id
            where s.node = '%s' and s.metric = 'jvm_seconds'
            """
                .formatted(node));
  }
}
