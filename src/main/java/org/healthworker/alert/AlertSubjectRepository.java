package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthworker.report.NeedsDatabase;

/** Keeps what is remembered of the subjects of alerts, within the fold's transaction. */
@ApplicationScoped
@NeedsDatabase
@Transactional(Transactional.TxType.MANDATORY)
class AlertSubjectRepository {
  private static final String UNTOLD =
      """
      select s from AlertSubject s
      where s.state <> s.toldState
      or s.state <> org.healthworker.alert.AlertState.OK and s.toldAt <= :before
      """;

  private static final String FORGET =
      """
      delete from AlertSubject s
      where s.node not in (select n.node from WorkerNode n)
      and s.state = org.healthworker.alert.AlertState.OK
      and s.toldState = org.healthworker.alert.AlertState.OK
      """;

  @PersistenceContext private EntityManager entityManager;

  /** The checks of a node that were seen, also those that are no longer checked. */
  List<AlertSubject> checks(String node) {
    return entityManager
        .createQuery(
            "select s from AlertSubject s where s.node = :node and s.kind = :kind",
            AlertSubject.class)
        .setParameter("node", node)
        .setParameter("kind", AlertKind.CHECK)
        .getResultList();
  }

  /** All nodes that were seen. */
  List<AlertSubject> nodes() {
    return entityManager
        .createQuery("select s from AlertSubject s where s.kind = :kind", AlertSubject.class)
        .setParameter("kind", AlertKind.NODE)
        .getResultList();
  }

  /**
   * One of them, remembered from now on.
   *
   * @param check empty for a node
   */
  AlertSubject find(AlertKind kind, String node, Optional<String> check) {
    return entityManager
        .createQuery(
            "select s from AlertSubject s where s.node = :node and s.kind = :kind and s.check = :check",
            AlertSubject.class)
        .setParameter("node", node)
        .setParameter("kind", kind)
        .setParameter("check", check.orElse(""))
        .getResultStream()
        .findFirst()
        .orElseGet(() -> add(kind, node, check));
  }

  AlertSubject add(AlertKind kind, String node, Optional<String> check) {
    var subject = new AlertSubject(kind, node, check);
    entityManager.persist(subject);
    return subject;
  }

  /** Those that are not ok. */
  List<AlertSubject> open() {
    return entityManager
        .createQuery(
            "select s from AlertSubject s where s.state <> org.healthworker.alert.AlertState.OK",
            AlertSubject.class)
        .getResultList();
  }

  /** Those of which the channels do not know the state, or were told of it last before a time. */
  List<AlertSubject> untold(Instant before) {
    return entityManager
        .createQuery(UNTOLD, AlertSubject.class)
        .setParameter("before", before)
        .getResultList();
  }

  /** Forgets all about nodes that are no longer known, once nothing of it is left to be told. */
  void forgetUnknownNodes() {
    entityManager.createQuery(FORGET).executeUpdate();
  }
}
