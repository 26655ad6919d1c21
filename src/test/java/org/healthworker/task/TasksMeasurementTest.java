package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.healthworker.collect.Measured;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.evaluate.Status;
import org.healthworker.report.CheckResultJson;
import org.junit.jupiter.api.Test;

class TasksMeasurementTest {
  private static final Instant NOW = Instant.parse("2026-11-23T15:47:26.925Z");
  private static final Instant SAMPLED = NOW.minusMillis(400);

  @Test
  void theCountIsOfThoseThatWaitAndThoseThatRun() {
    assertThat(sampled(4L)).isEqualTo(new TasksMeasurement(5L, 4L, 1, SAMPLED));
  }

  @Test
  void theCountIsJudged() {
    assertThat(sampled(4L).level()).hasValue(5);
  }

  @Test
  void whereTheBrokerDoesNotTellTheSumIsUnknownToo() {
    assertThat(sampled(null)).isEqualTo(new TasksMeasurement(null, null, 1, SAMPLED));
  }

  @Test
  void whereNothingWasSampledWhatRunsNowIsTold() {
    assertThat(TasksMeasurement.of(Optional.empty(), 3, NOW))
        .isEqualTo(new TasksMeasurement(null, null, 3, NOW));
  }

  @Test
  void withoutACountTheCheckIsUnknown() {
    assertThat(judged(sampled(null)).status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void withoutACountWhatRunsIsStillShown() {
    assertThat(CheckResultJson.of(judged(sampled(null))).toString())
        .startsWith(
            "{\"status\":\"unknown\",\"measured_at\":\"2026-11-23T15:47:26.525Z\","
                + "\"count\":null,\"queued\":null,\"running\":1,\"thresholds\":{");
  }

  private static TasksMeasurement sampled(Long waiting) {
    return TasksMeasurement.of(Optional.of(new QueueState(8, waiting, 1, SAMPLED)), 3, NOW);
  }

  private static CheckResult judged(TasksMeasurement tasks) {
    var thresholds = new Thresholds(100, 200, SettingSource.DEFAULT);
    return Evaluation.of(
        new Measured.Value(tasks, tasks.measuredAt()),
        Optional.of(thresholds),
        alias -> Optional.empty());
  }
}
