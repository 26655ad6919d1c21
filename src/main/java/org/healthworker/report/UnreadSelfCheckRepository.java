package org.healthworker.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/** The self-checks that are not history yet, for whoever makes history, in that transaction. */
@ApplicationScoped
@NeedsDatabase
@Transactional(Transactional.TxType.MANDATORY)
public class UnreadSelfCheckRepository {
  private static final String OLDEST =
      "select u.taskId from UnreadSelfCheck u order by u.storedAt, u.taskId";

  @PersistenceContext private EntityManager entityManager;

  /**
   * The one that was stored first.
   *
   * @param except those that are left aside
   */
  public Optional<TaskId> oldest(Set<TaskId> except) {
    return entityManager
        .createQuery(OLDEST, String.class)
        .setMaxResults(except.size() + 1)
        .getResultStream()
        .map(TaskId::new)
        .filter(taskId -> !except.contains(taskId))
        .findFirst();
  }

  /** Its report; empty where it was deleted. */
  public Optional<HealthReport> report(TaskId taskId) {
    return entityManager
        .createQuery("select r from HealthReport r where r.taskId = :id", HealthReport.class)
        .setParameter("id", taskId.value())
        .getResultStream()
        .findFirst();
  }

  /** Says that it has been read. */
  public void delete(TaskId taskId) {
    entityManager
        .createQuery("delete from UnreadSelfCheck u where u.taskId = :id")
        .setParameter("id", taskId.value())
        .executeUpdate();
  }
}
