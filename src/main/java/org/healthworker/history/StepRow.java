package org.healthworker.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthworker.evaluate.Status;

/**
 * What a series comes to in one step.
 *
 * @param seconds empty where they were not summed up
 */
record StepRow(
    long seriesId, long step, Optional<HistoryPoint.Numbers> numbers, Map<Status, Double> seconds) {
  /** In the order of the columns. */
  private static final List<Status> STATUSES =
      List.of(Status.OK, Status.UNKNOWN, Status.WARNING, Status.ERROR);

  private static final int FIRST_SECONDS = 6;

  static List<StepRow> of(List<?> rows) {
    return rows.stream()
        .map(row -> of(Stream.of((Object[]) row).map(Number.class::cast).toArray(Number[]::new)))
        .toList();
  }

  private static StepRow of(Number[] row) {
    long count = row[2].longValue();
    return new StepRow(
        row[0].longValue(),
        row[1].longValue(),
        count == 0
            ? Optional.empty()
            : Optional.of(
                new HistoryPoint.Numbers(
                    row[5].doubleValue() / count,
                    row[3].doubleValue(),
                    row[4].doubleValue(),
                    count)),
        seconds(row));
  }

  private static Map<Status, Double> seconds(Number[] row) {
    var seconds = new EnumMap<Status, Double>(Status.class);
    for (Status status : STATUSES) {
      Number each = row[FIRST_SECONDS + STATUSES.indexOf(status)];
      if (each != null) {
        seconds.put(status, each.doubleValue());
      }
    }
    return seconds;
  }
}
