package org.healthworker.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the values of a window are heading.
 *
 * @param medians from how many it was computed, at least {@value #FEWEST}
 * @param level where the values stand now, by the last medians
 * @param perHour slope: by how much they change in an hour
 * @param least of the slopes that are not out of the question, by a confidence interval of 95 %
 * @param greatest likewise
 * @param tau Kendall's: 1 where every median is above those before it, -1 where it is below
 * @param p how likely it is that chance made such a trend, 0–1
 */
public record Trend(
    int medians,
    double level,
    double perHour,
    double least,
    double greatest,
    double tau,
    double p) {
  /** Into so many buckets of time a window is cut. */
  static final int BUCKETS = 96;

  /** Less says nothing: values of at least a quarter of the window. */
  static final int FEWEST = BUCKETS / 4;

  /** One or two of them may be far away. */
  private static final int LAST = 5;

  private static final double MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();

  /**
   * Looks for one: the robust line of Theil and Sen through the medians of the window's buckets,
   * with the significance and the confidence interval that remain as values depend on those before
   * them.
   *
   * @param values of the window that ends now, in any order
   * @return empty where there are too few values
   */
  public static Optional<Trend> of(List<TimedValue> values, Duration window, Instant now) {
    List<TimedValue> medians =
        Medians.perBucket(values, now.minus(window), window.dividedBy(BUCKETS));
    if (medians.size() < FEWEST) {
      return Optional.empty();
    }
    double[] hours =
        medians.stream()
            .mapToDouble(median -> Duration.between(now, median.at()).toMillis() / MILLIS_PER_HOUR)
            .toArray();
    double[] levels = medians.stream().mapToDouble(TimedValue::value).toArray();
    return Optional.of(of(levels, new TheilSen(hours, levels)));
  }

  private static Trend of(double[] levels, TheilSen line) {
    MannKendall test = MannKendall.of(levels);
    double factor = Autocorrelation.varianceFactor(line.residuals());
    double spread = NormalDistribution.QUANTILE_95 * Math.sqrt(test.variance() * factor);
    return new Trend(
        levels.length,
        line.intercept(LAST),
        line.slope(),
        line.least(spread),
        line.greatest(spread),
        test.tau(),
        test.p(factor));
  }

  /**
   * When the level gets to a threshold if it goes on like that.
   *
   * @param significance the {@link #p} below which the trend is believed
   * @param horizon further ahead nothing is told
   */
  public Forecast until(double threshold, double significance, Duration horizon) {
    if (p >= significance) {
      return new Forecast.None("no significant trend");
    }
    if (perHour <= 0) {
      return new Forecast.None("it does not rise");
    }
    Duration in = in(threshold, perHour);
    if (in.compareTo(horizon) > 0) {
      return new Forecast.None("not within the horizon");
    }
    return new Forecast.Crossing(
        in,
        in(threshold, greatest),
        Optional.of(least)
            .filter(slope -> slope > 0)
            .map(slope -> in(threshold, slope))
            .filter(latest -> latest.compareTo(horizon) <= 0));
  }

  /** None where the level is there already; as long as a duration can be where it is far off. */
  private Duration in(double threshold, double slope) {
    return Duration.ofMillis(Math.round(Math.max(0, threshold - level) / slope * MILLIS_PER_HOUR));
  }
}
