package org.healthworker.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Keeps exactly one outcome per task ID. */
@ApplicationScoped
@NeedsDatabase
public class HealthReportRepository {
  /**
   * Hibernate's own clause, in place of persist(): a task that was sent twice is ordinary, and a
   * violated key would write two lines to the server's log and cost a second transaction.
   */
  private static final String INSERT =
      """
      insert into HealthReport (taskId, outcome, origin, status, node, reportedAt, document)
      values (:taskId, :outcome, :origin, :status, :node, :reportedAt, :document)
      on conflict do nothing
      """;

  @PersistenceContext private EntityManager entityManager;

  /**
   * Stores the report in a transaction of its own, unless its task has an outcome already.
   *
   * @return whether it was stored
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean insert(HealthReport report) {
    return entityManager
            .createQuery(INSERT)
            .setParameter("taskId", report.taskId().value())
            .setParameter("outcome", report.outcome())
            .setParameter("origin", report.origin())
            .setParameter("status", report.status())
            .setParameter("node", report.node())
            .setParameter("reportedAt", report.reportedAt())
            .setParameter("document", report.document())
            .executeUpdate()
        == 1;
  }

  /**
   * The stored outcome.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<HealthReport> find(TaskId taskId) {
    return Optional.ofNullable(entityManager.find(HealthReport.class, taskId.value()));
  }
}
