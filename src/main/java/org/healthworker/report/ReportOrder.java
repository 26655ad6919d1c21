package org.healthworker.report;

import java.time.Instant;
import java.util.Comparator;

/** By the time of storing, then by task ID as the database orders it. */
enum ReportOrder {
  /** One bound at each end: of two upper ones H2 would start reading at the higher. */
  NEWEST_FIRST(
      """
      r.storedAt >= :end
      and r.storedAt <= :at and (r.storedAt < :at or r.taskId < :id)
      """,
      " desc"),
  OLDEST_FIRST(
      """
      r.storedAt < :end
      and r.storedAt >= :at and (r.storedAt > :at or r.taskId > :id)
      """,
      "");

  private final String behind;
  private final String suffix;

  ReportOrder(String behind, String suffix) {
    this.behind = behind;
    this.suffix = suffix;
  }

  /** The condition of standing behind the position {@code :at}, {@code :id}, up to {@code :end}. */
  String behind() {
    return behind;
  }

  /** What {@code order by} has, of the alias {@code r}. */
  String clause() {
    return "r.storedAt" + suffix + ", r.taskId" + suffix;
  }

  Comparator<Instant> times() {
    return this == OLDEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }
}
