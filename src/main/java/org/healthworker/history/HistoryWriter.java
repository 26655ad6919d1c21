package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.healthworker.fleet.WorkerNode;

/** Makes rows and rollups of a self-check, within the transaction of its caller. */
@ApplicationScoped
class HistoryWriter {
  /** Of a node whose own is not known. */
  static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final String ROWS =
      """
      select r from HistoryRow r, Series s
      where s.id = r.seriesId and s.node = :node and r.storedAt = :at
      """;

  @Inject private RollupWriter rollups;
  @PersistenceContext private EntityManager entityManager;

  /**
   * Writes them.
   *
   * @param node as it was after its self-check before
   */
  void write(FoldedReport report, WorkerNode node) {
    Instant at = report.storedAt();
    Instant last = node.lastReportAt().orElse(at);
    Duration longest = node.interval().orElse(INTERVAL).multipliedBy(WorkerNode.INTERVALS);
    Instant known = last.plus(longest);
    List<HistoryRow> before = last.isBefore(at) ? rows(report.node(), last) : List.of();
    rollups.write(
        new FoldedRows(report.node(), at, rows(report), before, known.isBefore(at) ? known : at));
  }

  private List<HistoryRow> rows(FoldedReport report) {
    NodeSeries series = series(report.node());
    var rows = new ArrayList<HistoryRow>();
    report
        .checks()
        .forEach(
            (check, folded) ->
                folded
                    .parts()
                    .forEach(part -> rows.addAll(rows(report.storedAt(), check, part, series))));
    rows.forEach(entityManager::persist);
    return rows;
  }

  /** One a number; of a part that could not be measured, one without it in each of its series. */
  private static List<HistoryRow> rows(
      Instant at, String check, FoldedPart part, NodeSeries series) {
    if (part.values().isEmpty()) {
      return series.ofPart(check, part.alias()).stream()
          .map(each -> new HistoryRow(each.id(), at, null, part.status()))
          .toList();
    }
    // The first number is the level.
    String level = part.values().keySet().iterator().next();
    return part.values().entrySet().stream()
        .map(
            number -> {
              String field = number.getKey();
              Series each = series.of(check, part.metric(field), field.equals(level));
              return new HistoryRow(each.id(), at, number.getValue(), part.status());
            })
        .toList();
  }

  private List<HistoryRow> rows(String node, Instant at) {
    return entityManager
        .createQuery(ROWS, HistoryRow.class)
        .setParameter("node", node)
        .setParameter("at", at)
        .getResultList();
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
