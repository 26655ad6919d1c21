package org.healthworker.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.healthworker.report.NeedsDatabase;
import org.healthworker.report.TaskId;

/** Remembers submitted tasks, each call in a transaction of its own. */
@ApplicationScoped
@NeedsDatabase
class SubmittedTaskRepository {
  /** By the database's clock, as is the other; the interval as PostgreSQL and H2 both know it. */
  private static final String FIND =
      """
      select task from SubmittedTask task
      where task.idempotencyKey = :key
      and task.storedAt > function('sql', 'current_timestamp - interval ''24'' hour')
      """;

  /** The row stays, without the key. */
  private static final String FREE_OLD_KEY =
      """
      update SubmittedTask task set task.idempotencyKey = null, task.payloadHash = null
      where task.idempotencyKey = :key
      and task.storedAt <= function('sql', 'current_timestamp - interval ''24'' hour')
      """;

  /** As for reports: of several requests at once the database takes one. */
  private static final String CLAIM =
      """
      insert into submitted_task (task_id, idempotency_key, payload_hash, sent)
      values (:taskId, :key, :payload, false)
      on conflict do nothing
      """;

  @PersistenceContext private EntityManager entityManager;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void insert(TaskId taskId) {
    entityManager.persist(new SubmittedTask(taskId));
    entityManager.flush();
  }

  /**
   * Remembers a new task under a key, unless the key has one already.
   *
   * @return the one task that has the key; empty where it was deleted at this moment
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<SubmittedTask> claim(IdempotencyKey key, TaskId newTaskId, String payloadHash) {
    Optional<SubmittedTask> known = find(key);
    if (known.isPresent()) {
      return known;
    }
    entityManager.createQuery(FREE_OLD_KEY).setParameter("key", key.hash()).executeUpdate();
    entityManager
        .createNativeQuery(CLAIM)
        .setParameter("taskId", newTaskId.value())
        .setParameter("key", key.hash())
        .setParameter("payload", payloadHash)
        .executeUpdate();
    return find(key);
  }

  /**
   * Remembers that the broker has the task.
   *
   * @return false where the row was deleted
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean sent(TaskId taskId) {
    return entityManager
            .createQuery("update SubmittedTask task set task.sent = true where task.taskId = :id")
            .setParameter("id", taskId.value())
            .executeUpdate()
        == 1;
  }

  /** Forgets a task that could not be sent, unless somebody else has sent it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void deleteUnsent(TaskId taskId) {
    entityManager
        .createQuery("delete from SubmittedTask task where task.taskId = :id and not task.sent")
        .setParameter("id", taskId.value())
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean exists(TaskId taskId) {
    return entityManager
            .createQuery("select count(t) from SubmittedTask t where t.taskId = :id", Long.class)
            .setParameter("id", taskId.value())
            .getSingleResult()
        == 1;
  }

  private Optional<SubmittedTask> find(IdempotencyKey key) {
    return entityManager
        .createQuery(FIND, SubmittedTask.class)
        .setParameter("key", key.hash())
        .getResultStream()
        .findFirst();
  }
}
