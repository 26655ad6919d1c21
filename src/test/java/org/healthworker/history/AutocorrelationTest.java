package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutocorrelationTest {
  @ParameterizedTest
  @MethodSource
  void theVarianceGrowsAsByOthers(TrendCase one) {
    assertThat(Autocorrelation.varianceFactor(one.line().residuals()))
        .isCloseTo(one.number("variance_factor"), within(1e-9));
  }

  static Stream<TrendCase> theVarianceGrowsAsByOthers() {
    return TrendCase.all().filter(one -> !one.json().isNull("variance_factor"));
  }

  @Test
  void valuesThatAlternateLeaveTheVarianceAsItIs() {
    assertThat(Autocorrelation.varianceFactor(new double[] {1, 9, 2, 8, 3, 7, 4, 6})).isEqualTo(1);
  }
}
