package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthworker.report.NeedsDatabase;

/** Reads what the fold has written. */
@ApplicationScoped
@NeedsDatabase
@Transactional
class HistoryRepository {
  /** Without those of which nothing is left, or not yet there: each costs a look into an index. */
  private static final String ANY =
      """
      exists (
        select 1 from HistoryDay d
        where d.seriesId = s.id and d.startsAt >= :from and d.startsAt < :to)
      """;

  private static final String ROWS =
      """
      select r from HistoryRow r
      where r.seriesId in :ids and r.storedAt >= :from and r.storedAt < :to
      order by r.seriesId, r.storedAt
      """;

  @PersistenceContext private EntityManager entityManager;

  /** The series that have anything of what is asked for, by node and metric. */
  List<Series> series(HistoryFilter filter) {
    String where =
        Stream.of(
                "s.check = :check",
                filter.metric().map(name -> "s.metric = :metric").orElse("s.level = true"),
                filter.node().map(name -> "s.node = :node").orElse("1 = 1"),
                ANY)
            .collect(Collectors.joining(" and "));
    TypedQuery<Series> query =
        entityManager
            .createQuery(
                "select s from Series s where " + where + " order by s.node, s.metric",
                Series.class)
            .setParameter("check", filter.check())
            .setParameter("from", RollupLevel.DAY.start(filter.from()))
            .setParameter("to", filter.to());
    filter.metric().ifPresent(name -> query.setParameter("metric", name));
    filter.node().ifPresent(name -> query.setParameter("node", name));
    return query.getResultList();
  }

  /** The rows themselves, by series and oldest first. */
  List<HistoryRow> rows(List<Series> series, HistoryFilter filter, int most) {
    return entityManager
        .createQuery(ROWS, HistoryRow.class)
        .setParameter("ids", ids(series))
        .setParameter("from", filter.from())
        .setParameter("to", filter.to())
        .setMaxResults(most)
        .getResultList();
  }

  /** What each series comes to in each step in which it has anything. */
  List<StepRow> steps(List<Series> series, Steps steps) {
    Query query =
        entityManager
            .createNativeQuery(HistorySource.of(steps).sql())
            .setParameter("ids", ids(series))
            .setParameter("length", steps.length().toSeconds())
            .setParameter("from", steps.start())
            .setParameter("to", steps.end());
    return StepRow.of(query.getResultList());
  }

  private static List<Long> ids(List<Series> series) {
    return series.stream().map(Series::id).toList();
  }
}
