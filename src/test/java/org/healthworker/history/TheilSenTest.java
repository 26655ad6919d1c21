package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TheilSenTest {
  private static final Offset<Double> EXACT = within(1e-9);

  @ParameterizedTest
  @MethodSource("org.healthworker.history.TrendCase#all")
  void theSlopeIsThatOfOthers(TrendCase one) {
    assertThat(one.line().slope()).isCloseTo(one.number("slope"), EXACT);
  }

  @ParameterizedTest
  @MethodSource("org.healthworker.history.TrendCase#all")
  void theLineThroughAllPointsIsThatOfOthers(TrendCase one) {
    assertThat(one.line().intercept(Integer.MAX_VALUE)).isCloseTo(one.number("intercept"), EXACT);
  }

  @ParameterizedTest
  @MethodSource("org.healthworker.history.TrendCase#all")
  void theLineThroughTheLastPointsIsThatOfOthers(TrendCase one) {
    assertThat(one.line().intercept(5)).isCloseTo(one.number("intercept_of_last_5"), EXACT);
  }

  @ParameterizedTest
  @MethodSource("org.healthworker.history.TrendCase#all")
  void theIntervalOfTheSlopeIsThatOfOthers(TrendCase one) {
    double spread = NormalDistribution.QUANTILE_95 * Math.sqrt(one.test().variance());

    assertThat(one.line().least(spread)).isCloseTo(one.number("least"), EXACT);
    assertThat(one.line().greatest(spread)).isCloseTo(one.number("greatest"), EXACT);
  }

  @Test
  void anIntervalWiderThanAllSlopesEndsAtTheOutermost() {
    var line = new TheilSen(new double[] {0, 1, 2}, new double[] {0, 1, 4});

    assertThat(line.least(100)).isEqualTo(1);
    assertThat(line.greatest(100)).isEqualTo(3);
  }
}
