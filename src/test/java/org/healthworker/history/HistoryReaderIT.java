package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthworker.evaluate.Status;
import org.healthworker.history.HistoryPoint.Numbers;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a node that has checked itself each minute but from 12:03 to 13:00. */
@InsideBuiltWar(SelfChecks.class)
class HistoryReaderIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(2, ChronoUnit.DAYS);
  private final Instant noon = day.plus(12, ChronoUnit.HOURS);
  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);

  @Inject private SelfChecks selfChecks;
  @Inject private HistoryReader history;

  @BeforeEach
  void fold() throws Exception {
    selfChecks.store(node, noon, 10);
    selfChecks.store(node, noon.plusSeconds(60), 20);
    selfChecks.store(node, noon.plusSeconds(120), 30);
    String last = selfChecks.store(node, noon.plusSeconds(3600), 50);
    await().atMost(Duration.ofSeconds(30)).until(() -> !selfChecks.isUnread(last));
  }

  @AfterEach
  void deleteReports() throws Exception {
    selfChecks.delete(node);
  }

  @Test
  void whereTheyFitEachSelfCheckIsAPointAndAPauseAGap() throws Exception {
    History found = history.read(filter(noon, noon.plus(HOUR).plusSeconds(1)), Optional.empty());

    assertThat(found.step()).isEmpty();
    assertThat(numbers(found))
        .containsExactly(
            Optional.of(new Numbers(10, 10, 10, 1)),
            Optional.of(new Numbers(20, 20, 20, 1)),
            Optional.of(new Numbers(30, 30, 30, 1)),
            Optional.empty(),
            Optional.of(new Numbers(50, 50, 50, 1)));
  }

  @Test
  void theStartIsIncludedAndTheEndIsNot() throws Exception {
    History found =
        history.read(filter(noon.plusSeconds(60), noon.plusSeconds(120)), Optional.empty());

    assertThat(numbers(found)).containsExactly(Optional.of(new Numbers(20, 20, 20, 1)));
  }

  @Test
  void aShortStepIsSummedUpFromRows() throws Exception {
    History found =
        history.read(filter(noon, noon.plusSeconds(360)), Optional.of(MINUTE.multipliedBy(2)));

    assertThat(numbers(found))
        .containsExactly(
            Optional.of(new Numbers(15, 10, 20, 2)),
            Optional.of(new Numbers(30, 30, 30, 1)),
            Optional.empty());
  }

  @Test
  void anHourIsSummedUpFromRollups() throws Exception {
    History found = history.read(filter(noon, noon.plus(HOUR.multipliedBy(2))), Optional.of(HOUR));

    assertThat(numbers(found))
        .containsExactly(
            Optional.of(new Numbers(20, 10, 30, 3)), Optional.of(new Numbers(50, 50, 50, 1)));
  }

  @Test
  void anHourTellsHowLongWhichStatusLasted() throws Exception {
    History found = history.read(filter(noon, noon.plus(HOUR)), Optional.of(HOUR));

    // Two minutes, and three intervals of which nobody knows whether it ended in them.
    assertThat(found.series().get(0).points().get(0).seconds()).containsEntry(Status.OK, 300.0);
  }

  @Test
  void aLongRangeIsAnsweredByTheDay() throws Exception {
    History found =
        history.read(filter(day.minus(365, ChronoUnit.DAYS), day.plus(DAY)), Optional.empty());

    assertThat(found.step()).contains(DAY);
    assertThat(numbers(found)).hasSize(366).endsWith(Optional.of(new Numbers(27.5, 10, 50, 4)));
  }

  @Test
  void severalDaysAreOneStepIfAskedFor() throws Exception {
    History found = history.read(filter(day, day.plus(DAY)), Optional.of(DAY.multipliedBy(2)));

    assertThat(numbers(found)).containsExactly(Optional.of(new Numbers(27.5, 10, 50, 4)));
  }

  @Test
  void aStepThatIsTooShortForItsRangeIsRefused() {
    HistoryFilter filter = filter(noon, noon.plus(DAY));

    assertThatExceptionOfType(TooManyPointsException.class)
        .isThrownBy(() -> history.read(filter, Optional.of(Duration.ofSeconds(1))));
  }

  @Test
  void aSeriesThatHasNothingInTheRangeIsLeftOut() throws Exception {
    Instant before = day.minus(DAY.multipliedBy(2));

    assertThat(history.read(filter(before, before.plus(DAY)), Optional.empty()).series()).isEmpty();
  }

  @Test
  void aMetricThatIsNotThereHasNoSeries() throws Exception {
    var filter =
        new HistoryFilter("memory", Optional.of("other"), Optional.of(node), noon, noon.plus(HOUR));

    assertThat(history.read(filter, Optional.empty()).series()).isEmpty();
  }

  private HistoryFilter filter(Instant from, Instant to) {
    return new HistoryFilter("memory", Optional.empty(), Optional.of(node), from, to);
  }

  private static List<Optional<Numbers>> numbers(History history) {
    assertThat(history.series()).hasSize(1);
    return history.series().get(0).points().stream().map(HistoryPoint::numbers).toList();
  }
}
