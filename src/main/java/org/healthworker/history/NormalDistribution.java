package org.healthworker.history;

/** The standard normal distribution. */
final class NormalDistribution {
  /** Within which it is with a probability of 95 %. */
  static final double QUANTILE_95 = 1.959964;

  private static final double[] COEFFICIENTS = {
    0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
  };

  private NormalDistribution() {}

  /**
   * How likely a value is that is at least as far from 0, on either side.
   *
   * @return right to 2 · 10⁻⁷ (Abramowitz and Stegun: Handbook of Mathematical Functions, 26.2.17)
   */
  static double outside(double z) {
    double distance = Math.abs(z);
    double t = 1 / (1 + 0.2316419 * distance);
    double sum = 0;
    for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
      sum = (sum + COEFFICIENTS[i]) * t;
    }
    return 2 * sum * Math.exp(-distance * distance / 2) / Math.sqrt(2 * Math.PI);
  }
}
