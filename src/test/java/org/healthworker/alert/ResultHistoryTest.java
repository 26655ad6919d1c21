package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResultHistoryTest {
  @Test
  void itIsReadAsItWasWritten() {
    assertThat(ResultHistory.parse(".-we")).hasToString(".-we");
  }

  @Test
  void twentyResultsAreKept() {
    ResultHistory full = ResultHistory.parse("e" + "w".repeat(19));

    assertThat(full.with(Result.RECOVERED)).hasToString("w".repeat(19) + ".");
  }

  @Test
  void whatIsNoResultIsRefused() {
    assertThatThrownBy(() -> ResultHistory.parse("w?"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no result is stored as ?");
  }
}
