package org.healthworker.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether values rise or fall in time more than chance would have it, whatever their distribution.
 *
 * @param n how many values there are
 * @param s Kendall's S: how many pairs rise, less those that fall
 * @param variance of S where there is no trend and the values do not depend on each other;
 *     corrected for equal values
 * @see <a href="https://doi.org/10.2307/1907187">H. B. Mann: Nonparametric tests against trend,
 *     1945</a>; M. G. Kendall: Rank Correlation Methods, 4th edition, 1975, section 4.9 for equal
 *     values
 */
record MannKendall(int n, long s, double variance) {
  static MannKendall of(double[] values) {
    long s = 0;
    for (int i = 1; i < values.length; i++) {
      for (int j = 0; j < i; j++) {
        s += Double.compare(values[i], values[j]);
      }
    }
    double triples = triples(values.length);
    for (int equal : numbersOfEqual(values)) {
      triples -= triples(equal);
    }
    return new MannKendall(values.length, s, triples / 18);
  }

  /** Share of the pairs that rise, less that of those that fall: from -1 to 1. */
  double tau() {
    return s / (n * (n - 1) / 2.0);
  }

  /**
   * How likely it is that chance makes such a trend, up or down, or a stronger one.
   *
   * @param varianceFactor by how much S varies more, as the values depend on each other; at least 1
   */
  double p(double varianceFactor) {
    return s == 0 ? 1 : NormalDistribution.outside(s / Math.sqrt(variance * varianceFactor));
  }

  private static double triples(double n) {
    return n * (n - 1) * (2 * n + 5);
  }

  private static Iterable<Integer> numbersOfEqual(double[] values) {
    Map<Double, Integer> numbers = new HashMap<>();
    Arrays.stream(values).forEach(value -> numbers.merge(value, 1, Integer::sum));
    return numbers.values();
  }
}
