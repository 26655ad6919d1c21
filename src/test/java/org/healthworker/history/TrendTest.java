package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Offset<Double> CLOSE = within(1e-6);

  @Test
  void aStraightLineIsFoundAsItIs() {
    Trend trend = trend(minutely(hour -> 70 + 0.5 * hour));

    assertThat(trend.medians()).isEqualTo(Trend.BUCKETS);
    assertThat(trend.perHour()).isCloseTo(0.5, CLOSE);
    assertThat(trend.level()).isCloseTo(70, CLOSE);
    assertThat(trend.tau()).isEqualTo(1);
    assertThat(trend.p()).isLessThan(1e-6);
  }

  @Test
  void theLevelIsThatOfTheLastMediansNotOfTheWholeLine() {
    Trend cleared = trend(minutely(hour -> hour < -2 ? 70 + 0.5 * hour : 40 + 0.5 * hour));

    assertThat(cleared.perHour()).isCloseTo(0.5, CLOSE);
    assertThat(cleared.level()).isCloseTo(40, CLOSE);
  }

  @Test
  void lessThanAQuarterOfTheWindowSaysNothing() {
    List<TimedValue> values = minutely(hour -> hour);

    assertThat(Trend.of(values.subList(values.size() - 360, values.size()), DAY, NOW)).isPresent();
    assertThat(Trend.of(values.subList(values.size() - 345, values.size()), DAY, NOW)).isEmpty();
    assertThat(Trend.of(List.of(), DAY, NOW)).isEmpty();
  }

  @Test
  void thresholdsAreReachedWhenTheLineGetsThere() {
    Trend trend = new Trend(96, 70, 0.5, 0.4, 0.8, 0.9, 0.001);

    assertThat(trend.until(90, 0.01, MONTH))
        .isEqualTo(
            new Forecast.Crossing(
                Duration.ofHours(40), Duration.ofHours(25), Optional.of(Duration.ofHours(50))));
  }

  @Test
  void aLevelThatIsAtItsThresholdIsThereAlready() {
    Trend trend = new Trend(96, 90, 0.5, 0.4, 0.8, 0.9, 0.001);

    assertThat(trend.until(90, 0.01, MONTH))
        .isEqualTo(new Forecast.Crossing(Duration.ZERO, Duration.ZERO, Optional.of(Duration.ZERO)));
    assertThat(trend.until(80, 0.01, MONTH)).isEqualTo(trend.until(90, 0.01, MONTH));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0, 0.02})
  void aSlopeThatMayTakeLongerThanTheHorizonHasNoLatestTime(double least) {
    Trend trend = new Trend(96, 70, 0.5, least, 0.8, 0.9, 0.001);

    assertThat(trend.until(90, 0.01, MONTH))
        .isEqualTo(
            new Forecast.Crossing(Duration.ofHours(40), Duration.ofHours(25), Optional.empty()));
  }

  @Test
  void whatChanceMayHaveMadeIsNotBelieved() {
    assertThat(new Trend(96, 70, 0.5, 0.4, 0.8, 0.9, 0.01).until(90, 0.01, MONTH))
        .isEqualTo(new Forecast.None("no significant trend"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5})
  void whatDoesNotRiseReachesNothing(double perHour) {
    assertThat(new Trend(96, 70, perHour, -1, 0.8, -0.9, 0.001).until(90, 0.01, MONTH))
        .isEqualTo(new Forecast.None("it does not rise"));
  }

  @Test
  void nothingIsToldBeyondTheHorizon() {
    Trend trend = new Trend(96, 70, 0.5, 0.4, 0.8, 0.9, 0.001);

    assertThat(trend.until(90, 0.01, Duration.ofHours(40))).isInstanceOf(Forecast.Crossing.class);
    assertThat(trend.until(90, 0.01, Duration.ofHours(40).minusMillis(1)))
        .isInstanceOf(Forecast.None.class);
    assertThat(trend.until(1e9, 0.01, MONTH))
        .isEqualTo(new Forecast.None("not within the horizon"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whateverTheValuesTheSlopeIsWithinItsInterval(long seed) {
    Trend trend = trend(walk(new Random(seed), 1440));

    assertThat(trend.perHour()).isBetween(trend.least(), trend.greatest());
    assertThat(trend.p()).isBetween(0.0, 1.0);
    assertThat(trend.tau()).isBetween(-1.0, 1.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theOrderOfTheValuesDoesNotMatter(long seed) {
    List<TimedValue> values = walk(new Random(seed), 1440);
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(trend(shuffled)).isEqualTo(trend(values));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void mirroredValuesFallAsTheOthersRise(long seed) {
    List<TimedValue> values = walk(new Random(seed), 1440);
    Trend trend = trend(values);

    Trend mirrored =
        trend(values.stream().map(one -> new TimedValue(one.at(), -one.value())).toList());

    assertThat(mirrored.perHour()).isCloseTo(-trend.perHour(), CLOSE);
    assertThat(mirrored.level()).isCloseTo(-trend.level(), CLOSE);
    assertThat(mirrored.tau()).isCloseTo(-trend.tau(), CLOSE);
    assertThat(mirrored.p()).isCloseTo(trend.p(), CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aLineThatIsAddedAddsItsSlopeAndNoMore(long seed) {
    List<TimedValue> values = walk(new Random(seed), 96);
    Trend trend = trend(values);

    Trend steeper =
        trend(
            values.stream()
                .map(one -> new TimedValue(one.at(), one.value() + 3 * hours(one.at()) + 7))
                .toList());

    assertThat(steeper.perHour()).isCloseTo(trend.perHour() + 3, CLOSE);
    assertThat(steeper.level()).isCloseTo(trend.level() + 7, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aFewValuesFarAwayChangeLittle(long seed) {
    var random = new Random(seed);
    List<TimedValue> values = minutely(hour -> 50 + 0.5 * hour + random.nextGaussian());
    var disturbed = new ArrayList<>(values);
    for (int i = 0; i < values.size() / 10; i++) {
      int where = random.nextInt(values.size());
      disturbed.set(where, new TimedValue(values.get(where).at(), random.nextBoolean() ? 0 : 100));
    }

    assertThat(trend(disturbed).perHour()).isCloseTo(0.5, within(0.05));
  }

  /** Of independent values 1 % of all windows may; of 200, more than 8 have a chance of 0.0002. */
  @Test
  void noiseIsRarelyTakenForATrend() {
    var random = new Random(28);

    long taken =
        IntStream.range(0, 200)
            .mapToObj(i -> trend(quarterHourly(hour -> random.nextGaussian())))
            .filter(trend -> trend.p() < 0.01)
            .count();

    assertThat(taken).isLessThanOrEqualTo(8);
  }

  /** Of 200 such windows about 21 are, where dependence is left out of account. */
  @Test
  void valuesThatDependOnThoseBeforeAreRarelyTakenForATrend() {
    var random = new Random(28);
    var level = new double[1];

    long taken =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    trend(quarterHourly(hour -> level[0] = 0.5 * level[0] + random.nextGaussian())))
            .filter(trend -> trend.p() < 0.01)
            .count();

    assertThat(taken).isLessThanOrEqualTo(12);
  }

  @Test
  void aDaysCycleIsNotTakenForATrendAtAnyHour() {
    var random = new Random(28);
    for (int start = 0; start < 24; start++) {
      double phase = start / 24.0;
      Trend trend =
          trend(
              quarterHourly(
                  hour ->
                      50
                          + 10 * Math.sin((hour / 24 + phase) * 2 * Math.PI)
                          + random.nextGaussian()));

      assertThat(trend.p()).as("starting at %s h", start).isGreaterThan(0.01);
    }
  }

  private static Trend trend(List<TimedValue> values) {
    return Trend.of(values, DAY, NOW).orElseThrow();
  }

  /** Each value near the one before, as memory is. */
  private static List<TimedValue> walk(Random random, int number) {
    var level = new double[] {50};
    return values(number, hour -> level[0] = 0.99 * level[0] + 0.5 + random.nextGaussian());
  }

  private static List<TimedValue> minutely(DoubleUnaryOperator ofHour) {
    return values(24 * 60, ofHour);
  }

  private static List<TimedValue> quarterHourly(DoubleUnaryOperator ofHour) {
    return values(24 * 4, ofHour);
  }

  private static List<TimedValue> values(int number, DoubleUnaryOperator ofHour) {
    return IntStream.range(0, number)
        .mapToObj(i -> NOW.minus(DAY).plus(DAY.multipliedBy(i).dividedBy(number)))
        .map(at -> new TimedValue(at, ofHour.applyAsDouble(hours(at))))
        .toList();
  }

  private static double hours(Instant at) {
    return Duration.between(NOW, at).toMillis() / 3.6e6;
  }
}
