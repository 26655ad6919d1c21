package org.healthworker.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.healthworker.fleet.WorkerNode;

/** Shows each row as a point of its own. */
final class RowPoints {
  private RowPoints() {}

  /**
   * The points, and a gap wherever three intervals have passed without a row.
   *
   * @param rows of one series, oldest first
   * @param interval of the node's self-checks
   */
  static List<HistoryPoint> of(List<HistoryRow> rows, Duration interval) {
    Duration longest = interval.multipliedBy(WorkerNode.INTERVALS);
    var points = new ArrayList<HistoryPoint>();
    Instant last = null;
    for (HistoryRow row : rows) {
      if (last != null && last.plus(longest).isBefore(row.storedAt())) {
        points.add(HistoryPoint.gap(last.plus(interval)));
      }
      points.add(point(row));
      last = row.storedAt();
    }
    return points;
  }

  private static HistoryPoint point(HistoryRow row) {
    return new HistoryPoint(
        row.storedAt(),
        row.value().map(value -> new HistoryPoint.Numbers(value, value, value, 1)),
        Map.of());
  }
}
