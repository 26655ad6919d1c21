package org.healthworker.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.healthworker.evaluate.Status;

/** What one self-check says of a series. */
@Entity
@IdClass(HistoryRow.Key.class)
@Table(name = "history_row")
public class HistoryRow {
  @Id
  @Column(name = "series_id")
  private long seriesId;

  /** When the report was stored, by the database's clock. */
  @Id
  @Column(name = "stored_at")
  private Instant storedAt;

  /** Null where it could not be measured. */
  @Column(name = "metric_value")
  private Double value;

  /** Of the check, or of the part whose number it is. */
  @Enumerated(EnumType.STRING)
  private Status status;

  /** For Jakarta Persistence. */
  protected HistoryRow() {}

  HistoryRow(long seriesId, Instant storedAt, Double value, Status status) {
    this.seriesId = seriesId;
    this.storedAt = storedAt;
    this.value = value;
    this.status = status;
  }

  long seriesId() {
    return seriesId;
  }

  Instant storedAt() {
    return storedAt;
  }

  /** Empty where it could not be measured. */
  Optional<Double> value() {
    return Optional.ofNullable(value);
  }

  Status status() {
    return status;
  }

  /** A series has one row a report. */
  public record Key(long seriesId, Instant storedAt) implements Serializable {}
}
