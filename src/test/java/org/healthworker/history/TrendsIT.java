package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.Test;

@InsideBuiltWar(SelfChecks.class)
class TrendsIT {
  private static final String MEASURED =
      "{\"status\":\"ok\",\"percent_used\":%s,"
          + "\"thresholds\":{\"warning\":80,\"error\":95,\"source\":\"default\"}}";

  @Inject private SelfChecks selfChecks;
  @Inject private Trends trends;

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  /** What the checks are at so many hours before now. */
  private interface Checks {
    String at(double hours);
  }

  @Test
  void whatRisesGetsToTheThresholdsOfItsLastSelfCheck() throws Exception {
    storeADay(hours -> memory(70 - 0.5 * hours));

    SeriesTrend memory = trendsOf("memory").get(0);

    assertThat(memory.node()).isEqualTo(node);
    assertThat(memory.metric()).isEqualTo("percent_used");
    assertThat(memory.thresholds()).isEqualTo(new Thresholds(80, 95, SettingSource.DEFAULT));
    var crossing = (Forecast.Crossing) memory.until(Thresholds::error, 0.05, Duration.ofDays(30));
    assertThat(crossing.in()).isCloseTo(Duration.ofHours(50), Duration.ofMinutes(1));
  }

  @Test
  void valuesBeforeTheWindowDoNotCount() throws Exception {
    for (int day = 2; day < 32; day++) {
      store(24 * day, memory(99));
    }
    storeADay(hours -> memory(70 - 0.5 * hours));

    assertThat(trendsOf("memory").get(0).trend().orElseThrow().perHour())
        .isCloseTo(0.5, within(1e-6));
  }

  @Test
  void eachMountHasATrendOfItsOwn() throws Exception {
    storeADay(
        hours ->
            "\"disk\":{\"status\":\"ok\",\"mounts\":{\"root\":"
                + MEASURED.formatted(20)
                + ",\"data\":"
                + MEASURED.formatted(60 - hours)
                + "}}");

    List<SeriesTrend> disk = trendsOf("disk");

    assertThat(disk)
        .extracting(SeriesTrend::metric)
        .containsExactly("root.percent_used", "data.percent_used");
    assertThat(disk)
        .extracting(trend -> trend.trend().orElseThrow().perHour())
        .satisfiesExactly(
            root -> assertThat(root).isZero(), data -> assertThat(data).isCloseTo(1, within(1e-6)));
  }

  @Test
  void whatCouldNotBeMeasuredLeavesAGapInTheLine() throws Exception {
    storeADay(
        hours ->
            hours > 8 && hours < 16
                ? "\"memory\":{\"status\":\"unknown\",\"error\":\"no\"}"
                : memory(70 - 0.5 * hours));

    Trend trend = trendsOf("memory").get(0).trend().orElseThrow();

    assertThat(trend.medians()).isLessThan(48);
    assertThat(trend.perHour()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void aFewValuesAreNoTrend() throws Exception {
    store(2, memory(60));
    store(1, memory(61));
    awaitFolded();

    assertThat(trendsOf("memory").get(0).trend()).isEmpty();
  }

  @Test
  void whatTheLastSelfCheckCouldNotMeasureIsLeftOut() throws Exception {
    store(2, memory(60));
    store(1, "\"memory\":{\"status\":\"unknown\",\"error\":\"no\"}");
    awaitFolded();

    assertThat(trendsOf("memory")).isEmpty();
  }

  @Test
  void withoutACheckAllThatFillUpAreTold() throws Exception {
    store(1, memory(60) + ",\"cpu\":" + MEASURED.formatted(50));
    awaitFolded();

    assertThat(trends.ofNodes(Optional.empty(), Optional.of(node)).series())
        .extracting(SeriesTrend::check)
        .containsExactly("memory");
  }

  @Test
  void withoutANodeTheTrendsOfAllAreTold() throws Exception {
    store(1, memory(60));
    awaitFolded();

    assertThat(trends.ofNodes(Optional.of("memory"), Optional.empty()).series())
        .extracting(SeriesTrend::node)
        .contains(node)
        .isSorted();
  }

  private List<SeriesTrend> trendsOf(String check) {
    return trends.ofNodes(Optional.of(check), Optional.of(node)).series();
  }

  private void storeADay(Checks checks) throws SQLException {
    for (double hours = 23.75; hours > 0; hours -= 0.5) {
      store(hours, checks.at(hours));
    }
    awaitFolded();
  }

  private void store(double hours, String checks) throws SQLException {
    Instant at = now.minusMillis(Math.round(hours * 3_600_000));
    selfChecks.store(node, at, "{\"timestamp\":\"%s\",\"checks\":{%s}}".formatted(at, checks));
  }

  private static String memory(double percentUsed) {
    return "\"memory\":" + MEASURED.formatted(percentUsed);
  }

  private void awaitFolded() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        selfChecks.count(
                            "select count(*) from unread_self_check where task_id like 'self:"
                                + node
                                + ":%'"))
                    .isZero());
  }
}
