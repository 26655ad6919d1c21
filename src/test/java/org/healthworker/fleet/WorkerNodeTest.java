package org.healthworker.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.report.TaskId;
import org.junit.jupiter.api.Test;

class WorkerNodeTest {
  private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

  private final WorkerNode node = new WorkerNode();

  @Test
  void beforeTheFirstSelfCheckNoStatusLasts() {
    assertThat(node.statusSince()).isEmpty();
  }

  @Test
  void aStatusLastsFromTheFirstSelfCheckThatHadIt() {
    reported(ReportStatus.HEALTHY, 0);
    reported(ReportStatus.WARNING, 1);
    reported(ReportStatus.WARNING, 2);

    assertThat(node.statusSince()).contains(START.plusSeconds(1));
  }

  @Test
  void aSelfCheckThatIsReadLateEndsNoStatus() {
    reported(ReportStatus.HEALTHY, 1);
    reported(ReportStatus.ERROR, 0);

    assertThat(node.statusSince()).contains(START.plusSeconds(1));
  }

  @Test
  void ofANodeThatWasMissingTheStatusBeginsAnew() {
    reported(ReportStatus.HEALTHY, 0);
    node.missing(START);
    reported(ReportStatus.HEALTHY, 1);

    assertThat(node.statusSince()).contains(START.plusSeconds(1));
  }

  private void reported(ReportStatus status, long second) {
    node.reported(TaskId.random(), status, START.plusSeconds(second));
  }
}
