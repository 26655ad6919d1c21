package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {
  private static final Instant FROM = Instant.parse("2026-11-28T00:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void ofAnOddNumberTheMedianIsTheMiddleOne() {
    assertThat(Medians.of(new double[] {9, 1, 2})).isEqualTo(2);
  }

  @Test
  void ofAnEvenNumberItIsBetweenTheTwoInTheMiddle() {
    assertThat(Medians.of(new double[] {9, 1, 2, 5})).isEqualTo(3.5);
  }

  @Test
  void theValuesStayInTheirOrder() {
    double[] values = {9, 1, 2};

    Medians.of(values);

    assertThat(values).containsExactly(9, 1, 2);
  }

  @Test
  void eachBucketHasTheMedianOfItsValuesAtThatOfTheirTimes() {
    List<TimedValue> values =
        List.of(value(61, 8), value(0, 1), value(10, 99), value(20, 3), value(59.999, 4));

    assertThat(Medians.perBucket(values, FROM, MINUTE))
        .containsExactly(value(15, 3.5), value(61, 8));
  }

  @Test
  void aBucketBeginsWhereTheOneBeforeEnds() {
    assertThat(Medians.perBucket(List.of(value(59.999, 1), value(60, 2)), FROM, MINUTE)).hasSize(2);
    assertThat(Medians.perBucket(List.of(value(60, 1), value(119.999, 3)), FROM, MINUTE))
        .hasSize(1);
  }

  @Test
  void emptyBucketsAreLeftOut() {
    assertThat(Medians.perBucket(List.of(value(0, 1), value(600, 2)), FROM, MINUTE)).hasSize(2);
  }

  private static TimedValue value(double seconds, double value) {
    return new TimedValue(FROM.plusMillis(Math.round(seconds * 1000)), value);
  }
}
