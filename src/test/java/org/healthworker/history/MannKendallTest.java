package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MannKendallTest {
  @ParameterizedTest
  @MethodSource("org.healthworker.history.TrendCase#all")
  void pairsAreCountedAsByOthers(TrendCase one) {
    assertThat(one.test().s()).isEqualTo((long) one.number("s"));
    assertThat(one.test().tau()).isCloseTo(one.number("tau"), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("org.healthworker.history.TrendCase#all")
  void theVarianceIsThatOfOthersAlsoWhereValuesAreEqual(TrendCase one) {
    assertThat(one.test().variance()).isCloseTo(one.number("variance"), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("org.healthworker.history.TrendCase#all")
  void theProbabilityOfChanceIsThatOfOthers(TrendCase one) {
    assertThat(one.test().p(1)).isCloseTo(one.number("p"), within(2e-7));
  }

  @Test
  void dependenceMakesATrendLessSignificant() {
    var test = new MannKendall(96, 998, 99_813);

    assertThat(test.p(1)).isCloseTo(0.0016, within(1e-4));
    // 998 / √(99,813 · 4) = 1.579
    assertThat(test.p(4)).isCloseTo(0.1143, within(1e-4));
  }
}
