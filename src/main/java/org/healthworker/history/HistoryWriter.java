package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Makes rows of a report, within the transaction of its caller. */
@ApplicationScoped
class HistoryWriter {
  @PersistenceContext private EntityManager entityManager;

  void write(FoldedReport report) {
    NodeSeries series = series(report.node());
    report
        .checks()
        .forEach(
            (check, folded) -> folded.parts().forEach(part -> add(report, check, part, series)));
  }

  private void add(FoldedReport report, String check, FoldedPart part, NodeSeries series) {
    if (part.values().isEmpty()) {
      series.ofPart(check, part.alias()).forEach(each -> add(report, each, null, part));
    } else {
      part.values()
          .forEach(
              (field, value) -> add(report, series.of(check, part.metric(field)), value, part));
    }
  }

  private void add(FoldedReport report, Series series, Double value, FoldedPart part) {
    entityManager.persist(new HistoryRow(series, report.storedAt(), value, part.status()));
  }

  private NodeSeries series(String node) {
    List<Series> known =
        entityManager
            .createQuery("select s from Series s where s.node = :node", Series.class)
            .setParameter("node", node)
            .getResultList();
    return new NodeSeries(node, known, entityManager::persist);
  }
}
