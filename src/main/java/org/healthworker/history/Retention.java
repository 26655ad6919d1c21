package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.healthworker.config.HistorySettings;
import org.healthworker.fleet.Lease;
import org.healthworker.report.NeedsDatabase;

/**
 * Deletes what is older than it is kept, on the worker that holds the lease, in transactions so
 * short that neither the fold nor a task waits for one.
 */
@ApplicationScoped
@NeedsDatabase
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Retention {
  private static final int MOST_ROWS = 1000;

  private static final String SERIES_WITHOUT_ROWS =
      """
      delete from Series s
      where not exists (select 1 from HistoryRow r where r.seriesId = s.id)
      and not exists (select 1 from HistoryHour h where h.seriesId = s.id)
      and not exists (select 1 from HistoryDay d where d.seriesId = s.id)
      """;

  @Inject private Lease lease;
  @Inject private HistorySettings settings;
  @PersistenceContext private EntityManager entityManager;

  /**
   * Deletes the oldest, at most a thousand.
   *
   * @return whether more of them are to be deleted by this worker
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  boolean delete(OldRows rows) {
    var kept = rows.areRollups() ? settings.rollupRetention() : settings.retention();
    return lease
        .renew()
        .map(now -> rows.delete(entityManager, now.minus(kept), MOST_ROWS))
        .orElse(false);
  }

  /**
   * Deletes the series that have nothing left.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  void deleteSeries() {
    if (lease.renew().isPresent()) {
      entityManager.createQuery(SERIES_WITHOUT_ROWS).executeUpdate();
    }
  }
}
