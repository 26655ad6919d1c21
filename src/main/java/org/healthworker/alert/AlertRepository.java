package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.healthworker.report.NeedsDatabase;

/** Keeps every alert. */
@ApplicationScoped
@NeedsDatabase
class AlertRepository {
  private static final String TOLD_AND_OPEN =
      """
      select a from StoredAlert a, AlertSubject s
      where a.id = s.toldAlertId
      and s.state <> org.healthworker.alert.AlertState.OK
      and s.toldState <> org.healthworker.alert.AlertState.OK
      """;

  @PersistenceContext private EntityManager entityManager;

  /** Stores a new one, within the fold's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(Alert alert) {
    entityManager.persist(new StoredAlert(alert));
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  Optional<Alert> find(String id) {
    return entityManager
        .createQuery("select a from StoredAlert a where a.id = :id", StoredAlert.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(StoredAlert::toAlert);
  }

  /**
   * Those that the channels were told of and whose problem lasts: what was silenced before it was
   * told is not among them, what was silenced later is.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRED)
  List<Alert> toldAndOpen() {
    return entityManager
        .createQuery(TOLD_AND_OPEN, StoredAlert.class)
        .getResultStream()
        .map(StoredAlert::toAlert)
        .toList();
  }
}
