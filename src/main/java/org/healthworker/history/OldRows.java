package org.healthworker.history;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Rows that are deleted by their age. */
enum OldRows {
  UNREAD_SELF_CHECKS("UnreadSelfCheck", "storedAt", "taskId"),
  HISTORY_ROWS("HistoryRow", "storedAt", "seriesId"),
  REPORTS("HealthReport", "storedAt", "taskId"),
  SUBMITTED_TASKS("SubmittedTask", "storedAt", "taskId"),
  /** Workers that no longer say that they are there. */
  WORKER_NODES("WorkerNode", "lastSeenAt", "node"),
  HISTORY_HOURS("HistoryHour", "startsAt", "seriesId"),
  HISTORY_DAYS("HistoryDay", "startsAt", "seriesId");

  private final String entity;
  private final String time;
  private final String id;

  /**
   * By the names of the entity and of two attributes.
   *
   * @param id tells rows of the same time apart
   */
  OldRows(String entity, String time, String id) {
    this.entity = entity;
    this.time = time;
    this.id = id;
  }

  /** Whether they are kept as long as rollups are. */
  boolean areRollups() {
    return this == HISTORY_HOURS || this == HISTORY_DAYS;
  }

  /**
   * Deletes the oldest.
   *
   * @return whether there are more
   */
  boolean delete(EntityManager entityManager, Instant before, int most) {
    List<Object[]> end =
        entityManager
            .createQuery(
                "select r.%2$s, r.%3$s from %1$s r where r.%2$s < :before order by r.%2$s, r.%3$s"
                    .formatted(entity, time, id),
                Object[].class)
            .setParameter("before", before)
            .setFirstResult(most)
            .setMaxResults(1)
            .getResultList();
    if (end.isEmpty()) {
      entityManager
          .createQuery("delete from %s r where r.%s < :before".formatted(entity, time))
          .setParameter("before", before)
          .executeUpdate();
      return false;
    }
    entityManager
        .createQuery(
            "delete from %1$s r where r.%2$s <= :time and (r.%2$s < :time or r.%3$s < :id)"
                .formatted(entity, time, id))
        .setParameter("time", end.get(0)[0])
        .setParameter("id", end.get(0)[1])
        .executeUpdate();
    return true;
  }
}
