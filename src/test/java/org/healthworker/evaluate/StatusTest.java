package org.healthworker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {
  @ParameterizedTest
  @CsvSource({"OK, ok", "UNKNOWN, unknown", "WARNING, warning", "ERROR, error"})
  void theWordInReportsIsInLowerCase(Status status, String word) {
    assertThat(status).hasToString(word);
  }

  @ParameterizedTest
  @CsvSource({"OK, UNKNOWN", "UNKNOWN, WARNING", "WARNING, ERROR"})
  void theWorseOfTwoIsTheWorst(Status better, Status worse) {
    assertThat(Status.worst(List.of(worse, better))).isEqualTo(worse);
  }

  @Test
  void theWorstOfNoneIsOk() {
    assertThat(Status.worst(List.of())).isEqualTo(Status.OK);
  }
}
