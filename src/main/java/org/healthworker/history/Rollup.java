package org.healthworker.history;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.healthworker.evaluate.Status;

/** What the rows of a series within an hour or a day come to. */
@MappedSuperclass
@IdClass(Rollup.Key.class)
public abstract class Rollup {
  @Id
  @Column(name = "series_id")
  private long seriesId;

  @Id
  @Column(name = "starts_at")
  private Instant startsAt;

  /** Null where nothing was measured, as are the next two. */
  private Double least;

  private Double most;
  private Double total;
  private int measurements;

  @Column(name = "ok_seconds")
  private double okSeconds;

  @Column(name = "unknown_seconds")
  private double unknownSeconds;

  @Column(name = "warning_seconds")
  private double warningSeconds;

  @Column(name = "error_seconds")
  private double errorSeconds;

  /** For Jakarta Persistence. */
  protected Rollup() {}

  Rollup(Key key) {
    this.seriesId = key.seriesId();
    this.startsAt = key.startsAt();
  }

  /** A series has one an hour and one a day. */
  public record Key(long seriesId, Instant startsAt) implements Serializable {}

  Key key() {
    return new Key(seriesId, startsAt);
  }

  void add(double value) {
    boolean first = measurements == 0;
    least = first ? value : Math.min(least, value);
    most = first ? value : Math.max(most, value);
    total = first ? value : total + value;
    measurements++;
  }

  void add(Status status, Duration time) {
    double seconds = time.toNanos() / 1e9;
    switch (status) {
      case OK -> okSeconds += seconds;
      case UNKNOWN -> unknownSeconds += seconds;
      case WARNING -> warningSeconds += seconds;
      case ERROR -> errorSeconds += seconds;
    }
  }
}
