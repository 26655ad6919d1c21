package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueStateTest {
  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "0, 0, 8, 0, an empty queue",
    "5, 0, 8, 5, none is delivered yet",
    "1, 1, 8, 0, one is executed",
    "8, 8, 8, 0, each session executes one",
    "1000, 700, 8, 992, most of what is delivered waits in the sessions' buffers",
    "1000, 16, 16, 984, two workers execute eight each",
    "7, 0, 0, 7, no worker is there",
    "0, 1, 8, 0, one ended between the questions",
  })
  void waitsWhatNoSessionExecutes(
      long messages, long delivering, int consumers, long waiting, String why) {
    assertThat(QueueState.waiting(messages, delivering, consumers)).as(why).isEqualTo(waiting);
  }
}
