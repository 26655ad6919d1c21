package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sums rows up by the hour and by the day, within the transaction of its caller. */
@ApplicationScoped
class RollupWriter {
  @PersistenceContext private EntityManager entityManager;

  void write(FoldedRows folded) {
    for (RollupLevel level : RollupLevel.values()) {
      write(folded, level);
    }
  }

  private void write(FoldedRows folded, RollupLevel level) {
    Map<Rollup.Key, Rollup> stored = stored(folded, level);
    for (HistoryRow row : folded.rows()) {
      Rollup rollup = rollup(row, folded.at(), level, stored);
      row.value().ifPresent(rollup::add);
    }
    for (HistoryRow row : folded.before()) {
      level
          .split(row.storedAt(), folded.until())
          .forEach((start, time) -> rollup(row, start, level, stored).add(row.status(), time));
    }
  }

  private Map<Rollup.Key, Rollup> stored(FoldedRows folded, RollupLevel level) {
    var byKey = new HashMap<Rollup.Key, Rollup>();
    entityManager
        .createQuery(
            "select r from "
                + level.entity()
                + " r, Series s where s.id = r.seriesId and s.node = :node"
                + " and r.startsAt between :first and :last",
            Rollup.class)
        .setParameter("node", folded.node())
        .setParameter("first", level.start(folded.from()))
        .setParameter("last", level.start(folded.at()))
        .getResultStream()
        .forEach(rollup -> byKey.put(rollup.key(), rollup));
    return byKey;
  }

  private Rollup rollup(
      HistoryRow row, Instant at, RollupLevel level, Map<Rollup.Key, Rollup> stored) {
    return stored.computeIfAbsent(
        new Rollup.Key(row.seriesId(), level.start(at)),
        key -> {
          Rollup empty = level.empty(key);
          entityManager.persist(empty);
          return empty;
        });
  }
}
