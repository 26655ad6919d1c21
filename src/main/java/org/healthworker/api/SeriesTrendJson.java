package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.healthworker.config.Thresholds;
import org.healthworker.history.Forecast;
import org.healthworker.history.SeriesTrend;
import org.healthworker.history.Trend;
import org.healthworker.report.ThresholdsJson;
import org.healthworker.report.Timestamps;

/** The trend of one metric as JSON. */
final class SeriesTrendJson {
  /** A chance of more than 5 % is no trend. */
  private static final double SIGNIFICANCE = 0.05;

  private static final Duration HORIZON = Duration.ofDays(30);

  private SeriesTrendJson() {}

  /**
   * Renders it.
   *
   * @param now from which forecasts count
   */
  static JsonObjectBuilder of(SeriesTrend series, Instant now) {
    return JSON.createObjectBuilder()
        .add("node", series.node())
        .add("check", series.check())
        .add("metric", series.metric())
        .add("thresholds", ThresholdsJson.of(series.thresholds()))
        .add("trend", series.trend().map(SeriesTrendJson::of).orElse(JsonValue.NULL))
        .add("until_warning", until(series, Thresholds::warning, now))
        .add("until_error", until(series, Thresholds::error, now));
  }

  private static JsonValue of(Trend trend) {
    return JSON.createObjectBuilder()
        .add("level", decimal(trend.level(), 1))
        .add("per_hour", decimal(trend.perHour(), 4))
        .add("per_hour_least", decimal(trend.least(), 4))
        .add("per_hour_greatest", decimal(trend.greatest(), 4))
        .add("tau", decimal(trend.tau(), 3))
        .add("p", decimal(trend.p(), 6))
        .add("medians", trend.medians())
        .build();
  }

  private static JsonObjectBuilder until(
      SeriesTrend series, ToDoubleFunction<Thresholds> threshold, Instant now) {
    Forecast forecast = series.until(threshold, SIGNIFICANCE, HORIZON);
    if (forecast instanceof Forecast.None none) {
      return JSON.createObjectBuilder().add("none", none.reason());
    }
    var crossing = (Forecast.Crossing) forecast;
    return JSON.createObjectBuilder()
        .add("seconds", crossing.in().toSeconds())
        .add("at", at(now, crossing.in()))
        .add("earliest_at", at(now, crossing.earliest()))
        .add("latest_at", crossing.latest().map(latest -> at(now, latest)).orElse(JsonValue.NULL));
  }

  private static JsonValue at(Instant now, Duration in) {
    return JSON.createValue(Timestamps.format(now.plus(in)));
  }

  private static BigDecimal decimal(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
  }
}
