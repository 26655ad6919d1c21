package org.healthworker.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthworker.evaluate.ReportStatus;

/**
 * Outcomes that stand together in one index, in the order of the list, so that the newest of them
 * are read without reading any other.
 *
 * @param node empty: of all nodes
 * @param kind empty: of every status and origin, which there is an index for without a node only
 */
record ReportGroup(Optional<String> node, Optional<Kind> kind) {
  /** Equal in status and origin, which both are null for what failed or expired. */
  record Kind(ReportStatus status, Origin origin) {
    private boolean matches(ReportFilter filter) {
      return filter.status().map(asked -> asked == status).orElse(true)
          && filter.origin().map(asked -> asked == origin).orElse(true);
    }
  }

  private static final List<Kind> KINDS = kinds();

  /** Those whose outcomes together are what is asked for. */
  static List<ReportGroup> of(ReportFilter filter) {
    if (filter.node().isEmpty() && filter.status().isEmpty() && filter.origin().isEmpty()) {
      return List.of(new ReportGroup(Optional.empty(), Optional.empty()));
    }
    return KINDS.stream()
        .filter(kind -> kind.matches(filter))
        .map(kind -> new ReportGroup(filter.node(), Optional.of(kind)))
        .toList();
  }

  /** Asks for the positions of outcomes that stand behind one, whose parameters are to be set. */
  TypedQuery<ReportPosition> positions(EntityManager entityManager, ReportOrder inOrder) {
    var where = new ArrayList<String>();
    // All columns of the index, or H2 would sort.
    var order = new ArrayList<String>();
    node.ifPresent(
        name -> {
          where.add("r.node = :node");
          order.add("r.node");
        });
    kind.ifPresent(
        same -> {
          where.add(same.status == null ? "r.status is null" : "r.status = :status");
          where.add(same.origin == null ? "r.origin is null" : "r.origin = :origin");
          order.addAll(List.of("r.status", "r.origin"));
        });
    where.add(inOrder.behind());
    order.add(inOrder.clause());
    TypedQuery<ReportPosition> query =
        entityManager.createQuery(
            "select new org.healthworker.report.ReportPosition(r.storedAt, r.taskId)"
                + " from HealthReport r where "
                + String.join(" and ", where)
                + " order by "
                + String.join(", ", order),
            ReportPosition.class);
    node.ifPresent(name -> query.setParameter("node", name));
    kind.filter(same -> same.status != null)
        .ifPresent(
            same -> query.setParameter("status", same.status).setParameter("origin", same.origin));
    return query;
  }

  private static List<Kind> kinds() {
    Stream<Kind> completed =
        Stream.of(ReportStatus.values())
            .flatMap(status -> Stream.of(Origin.values()).map(origin -> new Kind(status, origin)));
    return Stream.concat(completed, Stream.of(new Kind(null, null))).toList();
  }
}
