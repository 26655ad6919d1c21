package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Percentages by hand: the change at place i, from 0 (oldest) to 18, weighs 0.8 + 0.4 i / 18, and
 * 19 of weight one are 100 %.
 */
class FlappingTest {
  @ParameterizedTest
  @CsvSource({
    // 30.06 %
    "18 17 16 15 11, true",
    // 29.94 %
    "18 17 16 15 10, false",
    // 30.41 %
    "18 17 16 15 14, true",
    // 22.22 %: the same number of changes, but old ones
    "0 1 2 3 4,      false",
    "'',             false"
  })
  void itStartsAboveThirtyPercent(String changes, boolean flapping) {
    assertThat(Flapping.isFlapping(false, history(changes))).isEqualTo(flapping);
  }

  @ParameterizedTest
  @CsvSource({
    // 25.03 %
    "18 10 3 2 1, true",
    // 24.91 %
    "18 10 3 2 0, false",
    "'',          false"
  })
  void itEndsAtTwentyFivePercent(String changes, boolean flapping) {
    assertThat(Flapping.isFlapping(true, history(changes))).isEqualTo(flapping);
  }

  @Test
  void aChangeFromOkToNearlyRecoveredIsNone() {
    assertThat(Flapping.isFlapping(false, ResultHistory.parse(".-".repeat(10)))).isFalse();
  }

  @Test
  void aChangeFromWarningToErrorIsOne() {
    assertThat(Flapping.isFlapping(false, ResultHistory.parse("we".repeat(10)))).isTrue();
  }

  /** Twenty results that change at these places. */
  private static ResultHistory history(String changes) {
    Set<String> places = Set.of(changes.split(" ", -1));
    var results = new ArrayList<Result>();
    results.add(Result.RECOVERED);
    for (int place = 0; place < 19; place++) {
      Result last = results.get(place);
      boolean changed = places.contains("" + place);
      Result other = last == Result.ERROR ? Result.RECOVERED : Result.ERROR;
      results.add(changed ? other : last);
    }
    return new ResultHistory(results);
  }
}
