package org.healthworker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.cli.SampleReport.CPU;
import static org.healthworker.cli.SampleReport.DISK;
import static org.healthworker.cli.SampleReport.MEMORY;

import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void theStateIsThatOfTheReport() {
    assertThat(SampleReport.outcome("healthy", MEMORY).state()).isEqualTo(State.OK);
    assertThat(SampleReport.outcome("warning", MEMORY, DISK).state()).isEqualTo(State.WARNING);
    assertThat(SampleReport.outcome("error", MEMORY).state()).isEqualTo(State.CRITICAL);
  }

  @Test
  void aReportThatIsInWarningOnlyForWhatIsUnknownIsUnknown() {
    assertThat(SampleReport.outcome("warning", MEMORY, CPU).state()).isEqualTo(State.UNKNOWN);
    assertThat(SampleReport.outcome("warning", CPU, DISK).state()).isEqualTo(State.WARNING);
  }

  @Test
  void whatTheServerCountsUnknownChecksAsIsRespected() {
    assertThat(SampleReport.outcome("healthy", MEMORY, CPU).state()).isEqualTo(State.OK);
    assertThat(SampleReport.outcome("error", MEMORY, CPU).state()).isEqualTo(State.CRITICAL);
  }

  @Test
  void aTaskThatNoWorkerTookIsCritical() {
    var expired = of("{\"task_id\":\"t-1\",\"outcome\":\"expired\"}");

    assertThat(expired.state()).isEqualTo(State.CRITICAL);
    assertThat(expired.why()).isEqualTo("task t-1 expired, as no worker took it in time");
  }

  @Test
  void aTaskThatWasWrongTellsWhyAndNothingOfTheSystem() {
    var failed =
        of("{\"task_id\":\"t-1\",\"outcome\":\"failed\",\"error\":{\"detail\":\"It is wrong.\"}}");

    assertThat(failed.state()).isEqualTo(State.UNKNOWN);
    assertThat(failed.why()).isEqualTo("task t-1 failed: It is wrong.");
  }

  @Test
  void aTaskThatWaitsIsUnknown() {
    var queued = of("{\"status\":\"queued\",\"task_id\":\"t-1\"}");

    assertThat(queued.state()).isEqualTo(State.UNKNOWN);
    assertThat(queued.why()).isEqualTo("task t-1 is queued");
  }

  @Test
  void partsAreJudgedInPlaceOfTheirWhole() {
    assertThat(SampleReport.outcome("warning", MEMORY, DISK).checks())
        .extracting(Check::name)
        .containsExactly("memory", "disk root", "disk data");
  }

  private static Outcome of(String json) {
    return new Outcome(SafeJson.parse(json));
  }
}
