package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskHandlerTest {
  private static final long NOW = 1_795_000_000_000L;

  @Test
  void aTaskHasWaitedSinceItWasSent() {
    assertThat(TaskHandler.queueWaitMs(NOW - 18, NOW)).isEqualTo(18.0);
  }

  @Test
  void aTaskThatIsTakenAtOnceHasNotWaited() {
    assertThat(TaskHandler.queueWaitMs(NOW, NOW)).isEqualTo(0.0);
  }

  @Test
  void theWaitOfATaskFromAClockThatIsAheadIsNotKnown() {
    assertThat(TaskHandler.queueWaitMs(NOW + 1, NOW)).isNull();
  }

  @Test
  void theWaitOfATaskWithoutATimeIsNotKnown() {
    assertThat(TaskHandler.queueWaitMs(0, NOW)).isNull();
  }
}
