package org.healthworker.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * For how long somebody has watched for missing nodes, in all. It stands still while nobody could
 * have seen their reports, as the database was away or no worker folded: that is no fault of
 * theirs.
 */
@Entity
@Table(name = "alert_watch")
public class AlertWatch {
  /** A longer time from one tick to the next is an interruption, of which only this counts. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @Id private String name;

  @Column(name = "ticked_at")
  private Instant tickedAt;

  @Column(name = "watched_ms")
  private long watchedMs;

  /** For Jakarta Persistence. */
  protected AlertWatch() {}

  AlertWatch(Instant tickedAt) {
    this.tickedAt = tickedAt;
  }

  /** Goes on to the time of now, by the database's clock. */
  void tick(Instant now) {
    Duration since = Duration.between(tickedAt, now);
    if (!since.isNegative()) {
      watchedMs += Math.min(since.toMillis(), LONGEST.toMillis());
    }
    tickedAt = now;
  }

  Duration watched() {
    return Duration.ofMillis(watchedMs);
  }
}
