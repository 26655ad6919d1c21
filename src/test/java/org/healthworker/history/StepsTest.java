package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
  private static final Instant FROM = Instant.parse("2025-11-20T12:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT1H, 1, PT1H",
    "PT1999H, 1, PT1H",
    "PT2000H, 1, P1D",
    "P365D, 1, P1D",
    "P365D, 10, P2D",
    "P3650D, 1, P2D",
    "PT199H, 10, PT1H",
    "PT200H, 10, P1D",
    "P365D, 1000, P365D"
  })
  void withoutAStepItIsAnHourOrElseAsFewDaysAsFit(Duration range, int series, Duration step)
      throws TooManyPointsException {
    assertThat(Steps.automatic(filter(range), series).length()).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"PT1H, 1", "P365D, 1", "P365D, 7", "P3650D, 1000", "PT2000H, 1", "P14D, 333"})
  void theyAlwaysFit(Duration range, int series) throws TooManyPointsException {
    Steps steps = Steps.automatic(filter(range), series);

    assertThat(steps.points(List.of()).size() * series).isLessThanOrEqualTo(Steps.MOST_POINTS);
  }

  @Test
  void theyBeginWithTheStepThatTheRangeBeginsIn() throws TooManyPointsException {
    Steps steps = Steps.of(filter(Duration.ofHours(2)), Duration.ofHours(1), 1);

    assertThat(steps.start()).isEqualTo("2025-11-20T12:00:00Z");
    assertThat(steps.end()).isEqualTo("2025-11-20T15:00:00Z");
  }

  @Test
  void aRangeThatEndsWithAStepHasNoneMore() throws TooManyPointsException {
    Steps steps = Steps.of(filter(Duration.ofMinutes(30)), Duration.ofHours(1), 1);

    assertThat(steps.end()).isEqualTo("2025-11-20T13:00:00Z");
  }

  @Test
  void whereNothingIsFoundThereAreGaps() throws TooManyPointsException {
    Steps steps = Steps.of(filter(Duration.ofHours(2)), Duration.ofHours(1), 1);
    var numbers = Optional.of(new HistoryPoint.Numbers(2, 1, 3, 60));
    long second = Instant.parse("2025-11-20T13:00:00Z").getEpochSecond() / 3600;

    assertThat(steps.points(List.of(new StepRow(1, second, numbers, Map.of()))))
        .containsExactly(
            HistoryPoint.gap(Instant.parse("2025-11-20T12:00:00Z")),
            new HistoryPoint(Instant.parse("2025-11-20T13:00:00Z"), numbers, Map.of()),
            HistoryPoint.gap(Instant.parse("2025-11-20T14:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({"P1D, PT1S, 1", "P14D, PT1M, 1", "PT2001H, PT1H, 1", "P1D, PT1M, 2"})
  void aStepThatIsTooShortIsRefusedWithOneThatFits(Duration range, Duration step, int series)
      throws TooManyPointsException {
    HistoryFilter filter = filter(range);

    TooManyPointsException refused =
        catchThrowableOfType(TooManyPointsException.class, () -> Steps.of(filter, step, series));

    Duration shortest = refused.shortest().orElseThrow();
    assertThat(Steps.of(filter, shortest, series).length()).isEqualTo(shortest);
  }

  @Test
  void whereThereAreMoreSeriesThanPointsNoStepFits() {
    TooManyPointsException refused =
        catchThrowableOfType(
            TooManyPointsException.class,
            () -> Steps.automatic(filter(Duration.ofDays(1)), Steps.MOST_POINTS + 1));

    assertThat(refused.shortest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P1D, DAYS",
    "P7D, DAYS",
    "PT1H, HOURS",
    "PT36H, HOURS",
    "PT30M, ROWS",
    "PT1H1S, ROWS"
  })
  void theyAreSummedUpFromTheFewestRows(Duration step, HistorySource source)
      throws TooManyPointsException {
    Steps steps = Steps.of(filter(Duration.ofMinutes(30)), step, 1);

    assertThat(HistorySource.of(steps)).isEqualTo(source);
  }

  private static HistoryFilter filter(Duration range) {
    return new HistoryFilter("memory", Optional.empty(), Optional.empty(), FROM, FROM.plus(range));
  }
}
