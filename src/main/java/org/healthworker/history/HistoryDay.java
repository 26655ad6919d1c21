package org.healthworker.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A series within one day (UTC). */
@Entity
@Table(name = "history_day")
public class HistoryDay extends Rollup {
  /** For Jakarta Persistence. */
  protected HistoryDay() {}

  HistoryDay(Key key) {
    super(key);
  }
}
