package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TellingTest {
  private static final Instant THEN = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant SOON = THEN.plusSeconds(1);
  private static final Instant DUE = THEN.plus(Duration.ofHours(4));
  private static final Telling TELLING = new Telling(Duration.ofHours(4));

  @ParameterizedTest
  @CsvSource({
    "OK, WARNING, FIRED",
    "OK, ERROR, FIRED",
    "WARNING, ERROR, FIRED",
    "ERROR, WARNING, FIRED",
    "WARNING, OK, RESOLVED",
    "ERROR, OK, RESOLVED"
  })
  void whatIsNotKnownIsTold(AlertState known, AlertState state, Notice notice) {
    assertThat(TELLING.notice(state, new Told(known, THEN), false, false, SOON)).contains(notice);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKnownIsNotToldAgainSoon(AlertState state) {
    assertThat(notice(state, state, DUE.minusMillis(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"WARNING", "ERROR"})
  void whatLastsIsToldAgainAfterTheInterval(AlertState state) {
    assertThat(notice(state, state, DUE)).contains(Notice.REPEATED);
  }

  @Test
  void whatIsOverIsNotRepeated() {
    assertThat(notice(AlertState.OK, AlertState.OK, DUE)).isEmpty();
  }

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(TELLING.notice(AlertState.OK, Told.NOTHING, false, false, THEN)).isEmpty();
    assertThat(TELLING.notice(AlertState.ERROR, Told.NOTHING, false, false, THEN))
        .contains(Notice.FIRED);
  }

  @Test
  void whatFlapsIsNotRepeated() {
    var told = new Told(AlertState.ERROR, THEN);
    assertThat(TELLING.notice(AlertState.ERROR, told, false, true, DUE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsToldWhileItIsSilenced(AlertState state) {
    var told = new Told(AlertState.WARNING, THEN);
    assertThat(TELLING.notice(state, told, true, false, DUE)).isEmpty();
  }

  private static Optional<Notice> notice(AlertState known, AlertState state, Instant now) {
    return TELLING.notice(state, new Told(known, THEN), false, false, now);
  }
}
