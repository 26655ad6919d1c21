package org.healthworker.history;

import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.healthworker.config.Thresholds;

/**
 * Where one metric of a node is heading.
 *
 * @param metric such as {@code root.percent_used}
 * @param thresholds that judged the node's last self-check
 * @param trend empty where there are too few values
 */
public record SeriesTrend(
    String node, String check, String metric, Thresholds thresholds, Optional<Trend> trend) {

  /**
   * When it gets to one of its thresholds.
   *
   * @param significance as {@link Trend#until} takes it, and {@code horizon}
   */
  public Forecast until(
      ToDoubleFunction<Thresholds> threshold, double significance, Duration horizon) {
    return trend
        .map(found -> found.until(threshold.applyAsDouble(thresholds), significance, horizon))
        .orElse(new Forecast.None("too few values"));
  }
}
