package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.healthworker.history.SeriesTrend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendPolicyTest {
  private static final TrendPolicy A_DAY = new TrendPolicy(Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({
    // 24 and 36 h from 95
    "71,    0.001, true,  true",
    "70.99, 0.001, false, true",
    "59,    0.001, false, true",
    "58.99, 0.001, false, false",
    // Chance
    "80, 0.0099, true,  true",
    "80, 0.01,   false, true",
    "80, 0.0499, false, true",
    "80, 0.05,   false, false",
    // In error
    "95, 0.001, false, true",
    "97, 0.001, false, true"
  })
  void whatBeginsIsNearAndSureAndLastsUntilItIsNeither(
      double level, double p, boolean begins, boolean lasts) {
    List<SeriesTrend> trends = List.of(SampleTrends.series("root.percent_used", level, 1, p));

    assertThat(A_DAY.soonest(trends, false).isPresent()).isEqualTo(begins);
    assertThat(A_DAY.soonest(trends, true).isPresent()).isEqualTo(lasts);
  }

  @Test
  void whatDoesNotRiseNeitherBeginsNorLasts() {
    List<SeriesTrend> trends = List.of(SampleTrends.series("root.percent_used", 94, -1, 0.001));

    assertThat(A_DAY.soonest(trends, false)).isEmpty();
    assertThat(A_DAY.soonest(trends, true)).isEmpty();
  }

  @Test
  void theOneThatIsInErrorFirstCounts() {
    SeriesTrend later = SampleTrends.series("root.percent_used", 80, 1, 0.001);
    SeriesTrend sooner = SampleTrends.series("data.percent_used", 75, 5, 0.001);
    SeriesTrend never = SampleTrends.series("srv.percent_used", 94, 0, 0.001);

    assertThat(A_DAY.soonest(List.of(later, sooner, never), false))
        .contains(new TrendPolicy.Expected(sooner, Duration.ofHours(4)));
  }

  @Test
  void withoutValuesNothingIsExpected() {
    assertThat(
            A_DAY.soonest(
                List.of(SampleTrends.series("root.percent_used", Optional.empty())), true))
        .isEmpty();
    assertThat(A_DAY.soonest(List.of(), true)).isEmpty();
  }
}
