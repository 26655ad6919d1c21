package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTextTest {
  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CHECK, disk, ERROR,   disk of app-1 is in error since 2026-11-24T10:00:00.000Z: so it is (task t1)",
    "CHECK, disk, WARNING, disk of app-1 is in warning since 2026-11-24T10:00:00.000Z: so it is (task t1)",
    "CHECK, disk, OK,      'disk of app-1 is ok again, after a problem since 2026-11-24T10:00:00.000Z: so it is (task t1)'",
    "NODE,  ,     ERROR,   node app-1 is missing since 2026-11-24T10:00:00.000Z: so it is (task t1)",
    "NODE,  ,     OK,      'node app-1 is ok again, after a problem since 2026-11-24T10:00:00.000Z: so it is (task t1)'",
    "TREND, disk, WARNING, the trend of disk of app-1 is in warning since 2026-11-24T10:00:00.000Z: so it is (task t1)"
  })
  void oneSentenceSaysWhatItIsAbout(AlertKind kind, String check, AlertState state, String text) {
    var subject = new AlertSubject(kind, "app-1", Optional.ofNullable(check));
    assertThat(AlertText.of(subject, state, START, finding(Optional.of("t1")))).isEqualTo(text);
  }

  @Test
  void withoutATaskNoneIsNamed() {
    var subject = new AlertSubject(AlertKind.NODE, "app-1", Optional.empty());
    assertThat(AlertText.of(subject, AlertState.OK, START, finding(Optional.empty())))
        .endsWith(": so it is");
  }

  private static Finding finding(Optional<String> taskId) {
    return new Finding(
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        taskId,
        START,
        "so it is");
  }
}
