package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.healthworker.report.NeedsDatabase;

/** Reads the measured numbers of a series. */
@ApplicationScoped
@NeedsDatabase
@Transactional
class SeriesValueRepository {
  private static final String VALUES =
      """
      select new org.healthworker.history.TimedValue(r.storedAt, r.value)
      from HistoryRow r, Series s
      where s.node = :node and s.check = :check and s.metric = :metric
      and r.seriesId = s.id and r.storedAt > :from and r.value is not null
      """;

  @PersistenceContext private EntityManager entityManager;

  /** Those stored after {@code from}, in no order; none of a series that is not there. */
  List<TimedValue> of(String node, String check, String metric, Instant from) {
    return entityManager
        .createQuery(VALUES, TimedValue.class)
        .setParameter("node", node)
        .setParameter("check", check)
        .setParameter("metric", metric)
        .setParameter("from", from)
        .getResultList();
  }

  /** By the database's clock. */
  Instant now() {
    return (Instant)
        entityManager
            .createNativeQuery("select current_timestamp", Instant.class)
            .getSingleResult();
  }
}
