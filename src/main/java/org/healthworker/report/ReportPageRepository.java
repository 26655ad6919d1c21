package org.healthworker.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads outcomes page by page: each page starts behind a position, not after a number of rows, so
 * that what is stored meanwhile moves nothing.
 */
@ApplicationScoped
@NeedsDatabase
public class ReportPageRepository {
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
    List<HealthReport> found =
        read(filter, ReportOrder.NEWEST_FIRST, filter.start(after), filter.earliest(), limit + 1);
    return ReportPage.of(found, limit);
  }

  /**
   * The outcomes that follow in the order in which they were stored.
   *
   * @param after the last one of those before; empty for the first
   * @param limit how many at most, at least 1
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<HealthReport> oldest(ReportFilter filter, Optional<ReportPosition> after, int limit) {
    // No task ID is less than none, so that this one stands before all that were stored then.
    ReportPosition first = after.orElseGet(() -> new ReportPosition(filter.earliest(), ""));
    return read(filter, ReportOrder.OLDEST_FIRST, first, filter.latest(), limit);
  }

  private List<HealthReport> read(
      ReportFilter filter, ReportOrder order, ReportPosition behind, Instant end, int most) {
    var candidates = new ArrayList<ReportPosition>();
    for (ReportGroup group : ReportGroup.of(filter)) {
      candidates.addAll(
          group
              .positions(entityManager, order)
              .setParameter("end", end)
              .setParameter("at", behind.storedAt())
              .setParameter("id", behind.taskId())
              .setMaxResults(most)
              .getResultList());
    }
    return first(candidates, order, most);
  }

  /** The database itself orders what was stored at the same time: only it knows its collation. */
  private List<HealthReport> first(List<ReportPosition> candidates, ReportOrder order, int most) {
    List<Instant> times =
        candidates.stream()
            .map(ReportPosition::storedAt)
            .sorted(order.times())
            .limit(most)
            .toList();
    if (times.isEmpty()) {
      return List.of();
    }
    Instant last = times.get(times.size() - 1);
    List<String> ids =
        candidates.stream()
            .filter(candidate -> order.times().compare(candidate.storedAt(), last) <= 0)
            .map(ReportPosition::taskId)
            .toList();
    return entityManager
        .createQuery(
            "select r from HealthReport r where r.taskId in :ids order by " + order.clause(),
            HealthReport.class)
        .setParameter("ids", ids)
        .setMaxResults(most)
        .getResultList();
  }
}
