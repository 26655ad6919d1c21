package org.healthworker.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A series within one hour (UTC). */
@Entity
@Table(name = "history_hour")
public class HistoryHour extends Rollup {
  /** For Jakarta Persistence. */
  protected HistoryHour() {}

  HistoryHour(Key key) {
    super(key);
  }
}
