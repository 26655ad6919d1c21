package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.report.ReportGroup.Kind;
import org.junit.jupiter.api.Test;

class ReportGroupTest {
  private static final Optional<String> NODE = Optional.of("app-1");
  private static final Optional<ReportStatus> ERROR = Optional.of(ReportStatus.ERROR);
  private static final Optional<Origin> REST = Optional.of(Origin.REST);

  @Test
  void withoutAFilterAllOutcomesAreOneGroup() {
    assertThat(groups(Optional.empty(), Optional.empty(), Optional.empty()))
        .containsExactly(new ReportGroup(Optional.empty(), Optional.empty()));
  }

  @Test
  void statusAndOriginAreOneGroup() {
    assertThat(groups(NODE, ERROR, REST))
        .containsExactly(group(NODE, ReportStatus.ERROR, Origin.REST));
  }

  @Test
  void aStatusIsAGroupForEachOriginAndNothingThatFailedOrExpired() {
    assertThat(groups(Optional.empty(), ERROR, Optional.empty()))
        .containsExactly(
            group(Optional.empty(), ReportStatus.ERROR, Origin.TASK),
            group(Optional.empty(), ReportStatus.ERROR, Origin.REST),
            group(Optional.empty(), ReportStatus.ERROR, Origin.SELF_CHECK));
  }

  @Test
  void anOriginIsAGroupForEachStatusAndNothingThatFailedOrExpired() {
    assertThat(groups(Optional.empty(), Optional.empty(), REST))
        .containsExactly(
            group(Optional.empty(), ReportStatus.HEALTHY, Origin.REST),
            group(Optional.empty(), ReportStatus.WARNING, Origin.REST),
            group(Optional.empty(), ReportStatus.ERROR, Origin.REST));
  }

  @Test
  void aNodeIsAGroupForEachOfItsKindsWithThatOfWhatFailedOrExpired() {
    assertThat(groups(NODE, Optional.empty(), Optional.empty()))
        .hasSize(10)
        .contains(group(NODE, ReportStatus.HEALTHY, Origin.TASK), group(NODE, null, null));
  }

  private static ReportGroup group(Optional<String> node, ReportStatus status, Origin origin) {
    return new ReportGroup(node, Optional.of(new Kind(status, origin)));
  }

  private static List<ReportGroup> groups(
      Optional<String> node, Optional<ReportStatus> status, Optional<Origin> origin) {
    return ReportGroup.of(
        new ReportFilter(node, status, origin, Optional.empty(), Optional.empty()));
  }
}
