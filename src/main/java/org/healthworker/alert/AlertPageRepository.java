package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthworker.report.NeedsDatabase;

/** Reads alerts page by page, newest first: each page starts behind a position, as of outcomes. */
@ApplicationScoped
@NeedsDatabase
public class AlertPageRepository {
  /** Of every subject at most one. */
  private static final String OPEN =
      "select s.alertId from AlertSubject s where s.state <> org.healthworker.alert.AlertState.OK";

  @PersistenceContext private EntityManager entityManager;

  /**
   * The alerts that follow.
   *
   * @param after the last one of the page before; empty for the first page
   * @param limit how many, at least 1
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public AlertPage page(AlertFilter filter, Optional<AlertPosition> after, int limit) {
    Set<String> open =
        entityManager.createQuery(OPEN, String.class).getResultStream().collect(Collectors.toSet());
    List<Alert> found =
        query(filter, after)
            .setMaxResults(limit + 1)
            .getResultStream()
            .map(StoredAlert::toAlert)
            .toList();
    return AlertPage.of(found, open, limit);
  }

  private TypedQuery<StoredAlert> query(AlertFilter filter, Optional<AlertPosition> after) {
    var where = new ArrayList<String>(List.of("1 = 1"));
    filter.open().ifPresent(open -> where.add("a.id " + (open ? "in (" : "not in (") + OPEN + ")"));
    filter.node().ifPresent(node -> where.add("a.node = :node"));
    filter.check().ifPresent(check -> where.add("a.check = :check"));
    after.ifPresent(
        last -> where.add("a.changedAt <= :lastAt and (a.changedAt < :lastAt or a.id < :lastId)"));
    TypedQuery<StoredAlert> query =
        entityManager.createQuery(
            "select a from StoredAlert a where "
                + String.join(" and ", where)
                + " order by a.changedAt desc, a.id desc",
            StoredAlert.class);
    filter.node().ifPresent(node -> query.setParameter("node", node));
    filter.check().ifPresent(check -> query.setParameter("check", check));
    after.ifPresent(
        last -> query.setParameter("lastAt", last.changedAt()).setParameter("lastId", last.id()));
    return query;
  }
}
