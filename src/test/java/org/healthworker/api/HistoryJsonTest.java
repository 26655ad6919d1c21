package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthworker.evaluate.Status;
import org.healthworker.history.History;
import org.healthworker.history.HistoryFilter;
import org.healthworker.history.HistoryPoint;
import org.healthworker.history.SeriesHistory;
import org.junit.jupiter.api.Test;

class HistoryJsonTest {
  private static final Instant FROM = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void aStepHasItsNumbersAndHowLongWhichStatusLasted() {
    var point =
        new HistoryPoint(
            FROM,
            Optional.of(new HistoryPoint.Numbers(20.33333, 9.0, 31.25, 60)),
            Map.of(Status.OK, 3599.9996));

    assertThat(json(Optional.of(Duration.ofHours(1)), point))
        .isEqualTo(
            """
            {"check":"memory","from":"2026-11-20T12:00:00.000Z","to":"2026-11-20T13:00:00.000Z",\
            "step":"PT1H","series":[{"node":"app-1","metric":"percent_used","points":[\
            {"at":"2026-11-20T12:00:00.000Z","avg":20.333,"min":9.0,"max":31.25,"count":60,\
            "seconds":{"ok":3600.0}}]}]}""");
  }

  @Test
  void aGapHasNoNumbers() {
    assertThat(json(Optional.empty(), new HistoryPoint(FROM, Optional.empty(), Map.of())))
        .contains(
            """
            {"at":"2026-11-20T12:00:00.000Z","avg":null,"min":null,"max":null,"count":0}""");
  }

  @Test
  void whereEachPointIsASelfCheckThereIsNoStep() {
    assertThat(json(Optional.empty(), new HistoryPoint(FROM, Optional.empty(), Map.of())))
        .contains("\"step\":null");
  }

  private static String json(Optional<Duration> step, HistoryPoint point) {
    var filter =
        new HistoryFilter(
            "memory", Optional.empty(), Optional.empty(), FROM, FROM.plusSeconds(3600));
    var series = new SeriesHistory("app-1", "percent_used", List.of(point));
    return HistoryJson.of(filter, new History(step, List.of(series))).toString();
  }
}
