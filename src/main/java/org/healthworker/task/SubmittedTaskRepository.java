package org.healthworker.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.healthworker.report.NeedsDatabase;
import org.healthworker.report.TaskId;

/** Remembers submitted tasks, each call in a transaction of its own. */
@ApplicationScoped
@NeedsDatabase
class SubmittedTaskRepository {
  @PersistenceContext private EntityManager entityManager;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void insert(TaskId taskId) {
    entityManager.persist(new SubmittedTask(taskId));
    entityManager.flush();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void delete(TaskId taskId) {
    entityManager
        .createQuery("delete from SubmittedTask task where task.taskId = :taskId")
        .setParameter("taskId", taskId.value())
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean exists(TaskId taskId) {
    return entityManager.find(SubmittedTask.class, taskId.value()) != null;
  }
}
