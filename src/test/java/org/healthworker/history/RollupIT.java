package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The nodes here are known by their self-checks alone, so that their interval is a minute. */
@InsideBuiltWar(SelfChecks.class)
class RollupIT {
  @Inject private SelfChecks selfChecks;

  /** Of a day that is young enough to be kept. */
  private final Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(2, ChronoUnit.DAYS);

  private final Instant noon = day.plus(12, ChronoUnit.HOURS);
  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void deleteReports() throws Exception {
    selfChecks.delete(node);
  }

  @Test
  void anHourHasTheLeastTheMostTheTotalAndTheCountOfItsRows() throws Exception {
    fold(at(60, "ok", 10), at(120, "ok", 30), at(180, "ok", 20), at(3600, "ok", 99));

    assertThat(rollup("history_hour", noon, "least", "most", "total", "measurements"))
        .containsExactly(10.0, 30.0, 60.0, 3.0);
  }

  @Test
  void aDayHasTheSameOfAllItsHours() throws Exception {
    fold(at(-3600, "ok", 10), at(3600, "ok", 30), at(43_200, "ok", 99));

    assertThat(rollup("history_day", day, "least", "most", "total", "measurements"))
        .containsExactly(10.0, 30.0, 40.0, 2.0);
  }

  @Test
  void theTimeUntilTheNextSelfCheckIsSpentInTheStatusOfTheFirst() throws Exception {
    fold(
        at(0, "ok", 10),
        at(60, "warning", 80),
        at(90, "error", 95),
        at(100, "unknown", 0),
        at(140, "ok", 10));

    assertThat(seconds(noon)).containsExactly(60.0, 40.0, 30.0, 10.0);
  }

  @Test
  void afterThreeIntervalsNobodyKnows() throws Exception {
    fold(at(0, "warning", 80), at(600, "ok", 10));

    assertThat(seconds(noon)).containsExactly(0.0, 0.0, 180.0, 0.0);
  }

  @Test
  void timeIsSplitWhereAnHourEnds() throws Exception {
    fold(at(-20, "ok", 10), at(40, "ok", 10));

    assertThat(seconds(noon.minusSeconds(3600))).containsExactly(20.0, 0.0, 0.0, 0.0);
    assertThat(seconds(noon)).containsExactly(40.0, 0.0, 0.0, 0.0);
  }

  @Test
  void aSelfCheckThatComesLateChangesNoTime() throws Exception {
    fold(at(0, "ok", 10), at(60, "ok", 10));
    fold(at(30, "error", 99));
    fold(at(90, "ok", 10));

    assertThat(seconds(noon)).containsExactly(90.0, 0.0, 0.0, 0.0);
  }

  private record SelfCheck(Instant at, String document) {}

  private SelfCheck at(int seconds, String status, double percentUsed) {
    Instant at = noon.plusSeconds(seconds);
    String number = "unknown".equals(status) ? "" : ",\"percent_used\":" + percentUsed;
    return new SelfCheck(
        at,
        "{\"timestamp\":\"%s\",\"checks\":{\"memory\":{\"status\":\"%s\"%s}}}"
            .formatted(at, status, number));
  }

  private void fold(SelfCheck... checks) throws Exception {
    var documents = new HashMap<Instant, String>();
    for (SelfCheck check : checks) {
      documents.put(check.at, check.document);
    }
    selfChecks.store(node, documents);
    await().atMost(Duration.ofSeconds(30)).until(() -> selfChecks.areFolded(node));
  }

  private List<Double> seconds(Instant hour) throws Exception {
    return rollup(
        "history_hour", hour, "ok_seconds", "unknown_seconds", "warning_seconds", "error_seconds");
  }

  private List<Double> rollup(String table, Instant startsAt, String... columns) throws Exception {
    return selfChecks.row(
        """
        select r.%s from %s r join series s on s.id = r.series_id
        where s.node = '%s' and r.starts_at = timestamp with time zone '%s'
        """
            .formatted(
                String.join(", r.", columns),
                table,
                node,
                startsAt.toString().replace('T', ' ').replace("Z", "+00:00")));
  }
}
