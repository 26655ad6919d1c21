package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "wait=3 | 3",
        "Wait=3 | 3",
        "wait = 3 | 3",
        "wait=\"3\" | 3",
        "wait=3; foo | 3",
        "wait=3;foo=\"a,wait=1\"; | 3",
        "respond-async, wait=3 | 3",
        ", ,wait=3, | 3",
        "return=\"a,wait=1\", wait=3 | 3",
        "return=\"a\\\",wait=1\", wait=3 | 3",
        "wait=, wait=3 | 3",
        "wait=3, wait=1 | 3",
        "wait=60 | 5",
        "wait=99999999999999999999 | 5"
      })
  void aClientMayWaitFiveSecondsAtMost(String line, long seconds) {
    assertThat(Prefer.waiting(List.of(line))).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wait",
        "wait=",
        "wait=soon",
        "wait=-1",
        "wait=1.5",
        "wait=1 2",
        "wait=\"3",
        "wait=0",
        "await=3",
        "respond-async;wait=3",
        "wait=soon, wait=3",
        "return=\"wait=3\""
      })
  void whatIsNoValidWaitIsIgnored(String line) {
    assertThat(Prefer.waiting(List.of(line))).isEmpty();
  }

  @Test
  void severalHeadersAreOneList() {
    assertThat(Prefer.waiting(List.of("respond-async", "wait=2", "wait=3")))
        .contains(Duration.ofSeconds(2));
  }

  @Test
  void aVeryLongHeaderIsNotRead() {
    assertThat(Prefer.waiting(List.of("x,".repeat(500) + "wait=3"))).isEmpty();
  }
}
