package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {
  /** Made with SciPy 1.17.1: {@code 2 * scipy.stats.norm.sf(abs(z))}. */
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.1, 0.9203443",
    "-0.1, 0.9203443",
    "1, 0.3173105",
    "1.959964, 0.05",
    "-2.575829, 0.01",
    "5, 0.0000005733",
    "40, 0"
  })
  void theProbabilityOutsideIsThatOfOthers(double z, double probability) {
    assertThat(NormalDistribution.outside(z)).isCloseTo(probability, within(2e-7));
  }
}
