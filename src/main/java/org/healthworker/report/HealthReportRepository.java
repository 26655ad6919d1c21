package org.healthworker.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps exactly one outcome per task ID. */
@ApplicationScoped
@NeedsDatabase
public class HealthReportRepository {
  /**
   * PostgreSQL's clause, which H2 knows in its PostgreSQL mode, in place of persist(): a task that
   * was sent twice is ordinary, and a violated key would write two lines to the server's log and
   * cost a second transaction.
   */
  private static final String INSERT =
      """
      insert into health_report (task_id, outcome, origin, status, node, reported_at, document)
      values (:taskId, :outcome, :origin, :status, :node, :reportedAt, :document)
      on conflict do nothing
      """;

  @PersistenceContext private EntityManager entityManager;

  /**
   * Stores the report in a transaction of its own, unless its task has an outcome already; that of
   * a self-check to be read by whoever makes history.
   *
   * @return whether it was stored
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean insert(HealthReport report) {
    boolean inserted = insertRow(report);
    if (inserted && report.origin() == Origin.SELF_CHECK) {
      entityManager.persist(new UnreadSelfCheck(report.taskId()));
    }
    return inserted;
  }

  /**
   * The stored outcome.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<HealthReport> find(TaskId taskId) {
    return find(Set.of(taskId)).stream().findFirst();
  }

  /**
   * Those of the tasks that have a stored outcome.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<HealthReport> find(Set<TaskId> taskIds) {
    return entityManager
        .createQuery("select r from HealthReport r where r.taskId in :ids", HealthReport.class)
        .setParameter("ids", taskIds.stream().map(TaskId::value).toList())
        .getResultList();
  }

  private boolean insertRow(HealthReport report) {
    return entityManager
            .createNativeQuery(INSERT)
            .setParameter("taskId", report.taskId().value())
            .setParameter("outcome", name(report.outcome()))
            .setParameter("origin", name(report.origin()))
            .setParameter("status", name(report.status()))
            .setParameter("node", report.node())
            .setParameter("reportedAt", report.reportedAt())
            .setParameter("document", report.document())
            .executeUpdate()
        == 1;
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
