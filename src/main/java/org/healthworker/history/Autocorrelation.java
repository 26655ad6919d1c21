package org.healthworker.history;

import java.util.Arrays;

/**
 * How much values depend on those before them, which makes a chance rise look like a trend: what is
 * measured every few minutes stands near where it stood before.
 */
final class Autocorrelation {
  private Autocorrelation() {}

  /**
   * By how much the variance of Kendall's S is greater than if the values did not depend on each
   * other: from the ranks of what a trend leaves of them. Lags are counted up to the first whose
   * correlation is not significantly above 0; the sum over all of them, as published, mends too
   * little of what is as dependent as a daily cycle.
   *
   * @see <a href="https://doi.org/10.1016/S0022-1694(97)00125-X">K. H. Hamed, A. R. Rao: A modified
   *     Mann-Kendall trend test for autocorrelated data, 1998</a>
   */
  static double varianceFactor(double[] residuals) {
    double[] ranks = ranks(residuals);
    double n = ranks.length;
    double mean = (n + 1) / 2;
    double variance = covariance(ranks, mean, 0);
    double sum = 0;
    for (int lag = 1; lag < n - 2; lag++) {
      double correlation = variance == 0 ? 0 : covariance(ranks, mean, lag) / variance;
      if (correlation <= NormalDistribution.QUANTILE_95 / Math.sqrt(n)) {
        break;
      }
      sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
    }
    return 1 + 2 / (n * (n - 1) * (n - 2)) * sum;
  }

  /** Those that are equal share the mean of their ranks. */
  private static double[] ranks(double[] values) {
    var ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      long below = Arrays.stream(values).filter(other -> other < value).count();
      long equal = Arrays.stream(values).filter(other -> other == value).count();
      ranks[i] = below + (equal + 1) / 2.0;
    }
    return ranks;
  }

  private static double covariance(double[] values, double mean, int lag) {
    double sum = 0;
    for (int i = lag; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i - lag] - mean);
    }
    return sum;
  }
}
