package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.healthworker.report.NeedsDatabase;

/** Keeps the one {@link AlertWatch}, within the fold's transaction. */
@ApplicationScoped
@NeedsDatabase
@Transactional(Transactional.TxType.MANDATORY)
class AlertWatchRepository {
  @PersistenceContext private EntityManager entityManager;

  /** For how long in all, by the last tick. */
  Duration watched() {
    return find().watched();
  }

  /** The same, from now on with the time until now. */
  Duration tick(Instant now) {
    AlertWatch watch = find();
    watch.tick(now);
    return watch.watched();
  }

  private AlertWatch find() {
    return entityManager
        .createQuery("select w from AlertWatch w where w.name = 'nodes'", AlertWatch.class)
        .getSingleResult();
  }
}
