package org.healthworker.history;

import java.util.Arrays;

/**
 * A line through points that a few points far away do not move: its slope is the median of the
 * slopes of all pairs.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1968.10480934">P. K. Sen: Estimates of the
 *     regression coefficient based on Kendall's tau, 1968</a>, after H. Theil, 1950
 */
final class TheilSen {
  private final double[] x;
  private final double[] y;

  /** Of all pairs, in order; n (n − 1) / 2 of them. */
  private final double[] slopes;

  /**
   * Takes the points.
   *
   * @param x ascending, no two equal; at least two
   * @param y as many
   */
  TheilSen(double[] x, double[] y) {
    this.x = x.clone();
    this.y = y.clone();
    slopes = new double[x.length * (x.length - 1) / 2];
    int next = 0;
    for (int i = 1; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        slopes[next++] = (y[i] - y[j]) / (x[i] - x[j]);
      }
    }
    Arrays.sort(slopes);
  }

  double slope() {
    return Medians.ofSorted(slopes);
  }

  /**
   * Where the line of this slope is at x = 0 that has half of the last points above it.
   *
   * @param last how many, at least 1; more than there are means all
   */
  double intercept(int last) {
    double[] residuals = residuals();
    return Medians.of(
        Arrays.copyOfRange(residuals, Math.max(0, residuals.length - last), residuals.length));
  }

  /** What the slope leaves of each y. */
  double[] residuals() {
    double slope = slope();
    var residuals = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      residuals[i] = y[i] - slope * x[i];
    }
    return residuals;
  }

  /**
   * The least slope that is not out of the question.
   *
   * @param spread standard deviation of Kendall's S times the normal quantile of the confidence
   *     that is asked for
   */
  double least(double spread) {
    return slopes[Math.max((int) Math.rint((slopes.length - spread) / 2) - 1, 0)];
  }

  /** Likewise, the greatest. */
  double greatest(double spread) {
    return slopes[Math.min((int) Math.rint((slopes.length + spread) / 2), slopes.length - 1)];
  }
}
