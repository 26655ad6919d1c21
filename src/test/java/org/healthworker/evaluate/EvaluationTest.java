package org.healthworker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.healthworker.collect.Measured;
import org.healthworker.collect.Measurement;
import org.healthworker.collect.MeasurementOfParts;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
  private static final Optional<Thresholds> FROM_80_AND_95 = thresholds(80, 95);
  private static final Measured FAILURE = new Measured.Failure("No value.");

  @ParameterizedTest
  @CsvSource({
    "0, OK",
    "79.9, OK",
    "80, WARNING",
    "94.9, WARNING",
    "95, ERROR",
    "100, ERROR",
  })
  void aValueAtOrAboveAThresholdIsInIt(double level, Status status) {
    assertThat(judged(level(level), FROM_80_AND_95)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"89.9, OK", "90, ERROR", "90.1, ERROR"})
  void equalThresholdsLeaveNoWarning(double level, Status status) {
    assertThat(judged(level(level), thresholds(90, 90))).isEqualTo(status);
  }

  @Test
  void aThresholdOfZeroHoldsForEveryValue() {
    assertThat(judged(level(0), thresholds(0, 95))).isEqualTo(Status.WARNING);
  }

  @Test
  void withoutThresholdsEveryValueIsOk() {
    assertThat(judged(level(100), Optional.empty())).isEqualTo(Status.OK);
  }

  @Test
  void withoutALevelToJudgeByThresholdsItIsUnknown() {
    assertThat(judged(value(new Level(OptionalDouble.empty())), FROM_80_AND_95))
        .isEqualTo(Status.UNKNOWN);
  }

  @Test
  void withoutALevelAndThresholdsItIsOk() {
    assertThat(judged(value(new Level(OptionalDouble.empty())), Optional.empty()))
        .isEqualTo(Status.OK);
  }

  @Test
  void whatCouldNotBeMeasuredIsUnknown() {
    assertThat(judged(FAILURE, Optional.empty())).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void aWholeWithoutPartsIsOk() {
    assertThat(judged(value(new Whole(Map.of())), FROM_80_AND_95)).isEqualTo(Status.OK);
  }

  @Test
  void aResultTellsWhatJudgedIt() {
    assertThat(Evaluation.of(level(1), FROM_80_AND_95, alias -> Optional.empty()).thresholds())
        .isEqualTo(FROM_80_AND_95);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, OK",
    "1, 80, WARNING",
    "80, 1, WARNING",
    "95, 80, ERROR",
    "80, 95, ERROR",
  })
  void theWorstPartIsTheWholes(double first, double second, Status status) {
    assertThat(whole(level(first), level(second)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"1, UNKNOWN", "80, WARNING", "95, ERROR"})
  void aPartThatCouldNotBeMeasuredIsWorseThanOkAlone(double other, Status status) {
    assertThat(whole(FAILURE, level(other)).status()).isEqualTo(status);
  }

  @Test
  void eachPartIsJudgedByItsOwnThresholds() {
    Function<String, Optional<Thresholds>> ofPart =
        alias -> alias.equals("a") ? thresholds(10, 20) : FROM_80_AND_95;
    assertThat(Evaluation.of(parts(level(15), level(15)), Optional.empty(), ofPart).parts())
        .extracting("a.status", "b.status")
        .containsExactly(Status.WARNING, Status.OK);
  }

  @Test
  void theWholesOwnThresholdsJudgeNoPart() {
    assertThat(
            Evaluation.of(parts(level(99), level(99)), FROM_80_AND_95, alias -> Optional.empty())
                .status())
        .isEqualTo(Status.OK);
  }

  @ParameterizedTest
  @CsvSource({"70, 60, 70", "60, 70, 70", "60, 96, 96"})
  void theWorstPartOfOneStatusIsThatOfTheHighestLevel(double first, double second, double worst) {
    assertThat(whole(level(first), level(second)).worstPart())
        .contains(new Level(OptionalDouble.of(worst)));
  }

  @Test
  void theWorstPartIsByStatusFirst() {
    Function<String, Optional<Thresholds>> ofPart =
        alias -> alias.equals("a") ? thresholds(10, 20) : FROM_80_AND_95;
    assertThat(Evaluation.of(parts(level(15), level(70)), Optional.empty(), ofPart).worstPart())
        .contains(new Level(OptionalDouble.of(15)));
  }

  @Test
  void aPartWithoutAValueIsNotShownAsTheWorst() {
    assertThat(whole(FAILURE, level(1)).worstPart()).contains(new Level(OptionalDouble.of(1)));
  }

  @Test
  void withoutAnyValueThereIsNoWorstPart() {
    assertThat(whole(FAILURE, FAILURE).worstPart()).isEmpty();
  }

  private static Status judged(Measured measured, Optional<Thresholds> thresholds) {
    return Evaluation.of(measured, thresholds, alias -> Optional.empty()).status();
  }

  private static CheckResult whole(Measured first, Measured second) {
    return Evaluation.of(parts(first, second), Optional.empty(), alias -> FROM_80_AND_95);
  }

  private static Measured parts(Measured first, Measured second) {
    var parts = new LinkedHashMap<String, Measured>();
    parts.put("a", first);
    parts.put("b", second);
    return value(new Whole(parts));
  }

  private static Measured level(double level) {
    return value(new Level(OptionalDouble.of(level)));
  }

  private static Measured value(Measurement measurement) {
    return new Measured.Value(measurement, Instant.EPOCH);
  }

  private static Optional<Thresholds> thresholds(double warning, double error) {
    return Optional.of(new Thresholds(warning, error, SettingSource.DEFAULT));
  }

  private record Level(OptionalDouble level) implements Measurement {}

  private record Whole(Map<String, Measured> parts) implements MeasurementOfParts {}
}
