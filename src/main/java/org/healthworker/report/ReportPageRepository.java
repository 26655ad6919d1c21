package org.healthworker.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads outcomes page by page, newest first: each page starts behind a position, not after a number
 * of rows, so that what is stored meanwhile moves nothing.
 */
@ApplicationScoped
@NeedsDatabase
public class ReportPageRepository {
  /** One bound at each end: of two upper ones H2 would start reading at the higher. */
  private static final String BETWEEN =
      """
      r.storedAt >= :from
      and r.storedAt <= :lastAt and (r.storedAt < :lastAt or r.taskId < :lastId)
      """;

  private static final String REPORTS =
      """
      select r from HealthReport r where r.taskId in :ids order by r.storedAt desc, r.taskId desc
      """;

  @PersistenceContext private EntityManager entityManager;

  /**
   * The outcomes that follow.
   *
   * @param after the last one of the page before; empty for the first page
   * @param limit how many, at least 1
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public ReportPage page(ReportFilter filter, Optional<ReportPosition> after, int limit) {
    var candidates = new ArrayList<ReportPosition>();
    ReportPosition last = filter.start(after);
    for (ReportGroup group : ReportGroup.of(filter)) {
      candidates.addAll(
          group
              .positions(entityManager, BETWEEN)
              .setParameter("from", filter.earliest())
              .setParameter("lastAt", last.storedAt())
              .setParameter("lastId", last.taskId())
              .setMaxResults(limit + 1)
              .getResultList());
    }
    return ReportPage.of(newest(candidates, limit + 1), limit);
  }

  /** The database itself orders what was stored at the same time: only it knows its collation. */
  private List<HealthReport> newest(List<ReportPosition> candidates, int most) {
    List<Instant> times =
        candidates.stream()
            .map(ReportPosition::storedAt)
            .sorted(Comparator.reverseOrder())
            .limit(most)
            .toList();
    if (times.isEmpty()) {
      return List.of();
    }
    Instant oldest = times.get(times.size() - 1);
    List<String> ids =
        candidates.stream()
            .filter(candidate -> !candidate.storedAt().isBefore(oldest))
            .map(ReportPosition::taskId)
            .toList();
    return entityManager
        .createQuery(REPORTS, HealthReport.class)
        .setParameter("ids", ids)
        .setMaxResults(most)
        .getResultList();
  }
}
