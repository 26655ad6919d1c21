package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.history.SeriesTrend;
import org.healthworker.history.Trend;
import org.junit.jupiter.api.Test;

class SeriesTrendJsonTest {
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

  @Test
  void aTrendIsShownWithWhenItGetsToItsThresholds() {
    assertThat(json(Optional.of(new Trend(96, 70.04, 0.5, 0.021, 0.8, 0.9123, 0.0012345))))
        .isEqualTo(
            "{\"node\":\"app-1\",\"check\":\"disk\",\"metric\":\"root.percent_used\","
                + "\"thresholds\":{\"warning\":80,\"error\":95,\"source\":\"default\"},"
                + "\"trend\":{\"level\":70.0,\"per_hour\":0.5000,\"per_hour_least\":0.0210,"
                + "\"per_hour_greatest\":0.8000,\"tau\":0.912,\"p\":0.001234,\"medians\":96},"
                + "\"until_warning\":{\"seconds\":71712,\"at\":\"2026-11-29T03:55:12.000Z\","
                + "\"earliest_at\":\"2026-11-28T20:27:00.000Z\","
                + "\"latest_at\":\"2026-12-18T02:17:08.571Z\"},"
                + "\"until_error\":{\"seconds\":179712,\"at\":\"2026-11-30T09:55:12.000Z\","
                + "\"earliest_at\":\"2026-11-29T15:12:00.000Z\",\"latest_at\":null}}");
  }

  @Test
  void aTrendOfMoreThanFivePercentChanceIsNotBelieved() {
    assertThat(json(Optional.of(new Trend(96, 70, 0.5, 0.4, 0.8, 0.3, 0.051))))
        .endsWith(
            "\"until_warning\":{\"none\":\"no significant trend\"},"
                + "\"until_error\":{\"none\":\"no significant trend\"}}");
  }

  @Test
  void withoutATrendThereAreReasonsOnly() {
    assertThat(json(Optional.empty()))
        .endsWith(
            "\"trend\":null,\"until_warning\":{\"none\":\"too few values\"},"
                + "\"until_error\":{\"none\":\"too few values\"}}");
  }

  private static String json(Optional<Trend> trend) {
    var thresholds = new Thresholds(80, 95, SettingSource.DEFAULT);
    return SeriesTrendJson.of(
            new SeriesTrend("app-1", "disk", "root.percent_used", thresholds, trend), NOW)
        .build()
        .toString();
  }
}
