package org.healthworker.alert;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.healthworker.config.Thresholds;
import org.healthworker.history.Forecast;
import org.healthworker.history.SeriesTrend;

/**
 * Whether an error is near. It takes more to begin than to last, so that what is about as near as
 * the horizon, or about as likely chance as not, does not begin and end again and again.
 *
 * @param horizon within which it begins; it ends beyond one and a half times that
 */
record TrendPolicy(Duration horizon) {
  /** Of all windows without a trend, 1 % may begin. */
  private static final double CHANCE_TO_BEGIN = 0.01;

  private static final double CHANCE_TO_LAST = 0.05;

  /** A metric and when it is expected to be in error. */
  record Expected(SeriesTrend series, Duration in) {}

  /**
   * The metric of a check that is in error first, if any is expected to be near enough.
   *
   * @param lasts whether one was already
   */
  Optional<Expected> soonest(Collection<SeriesTrend> trends, boolean lasts) {
    return trends.stream()
        .flatMap(trend -> expected(trend, lasts).stream())
        .min(Comparator.comparing(Expected::in));
  }

  private Optional<Expected> expected(SeriesTrend trend, boolean lasts) {
    Forecast forecast =
        lasts
            ? trend.until(Thresholds::error, CHANCE_TO_LAST, horizon.multipliedBy(3).dividedBy(2))
            : trend.until(Thresholds::error, CHANCE_TO_BEGIN, horizon);
    // Of what is in error before anybody saw it coming, the check itself is an alert.
    return forecast instanceof Forecast.Crossing crossing && (lasts || !crossing.in().isZero())
        ? Optional.of(new Expected(trend, crossing.in()))
        : Optional.empty();
  }
}
