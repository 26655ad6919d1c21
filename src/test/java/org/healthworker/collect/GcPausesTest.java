package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GcPausesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copy",
        "MarkSweepCompact",
        "PS Scavenge",
        "PS MarkSweep",
        "G1 Young Generation",
        "G1 Old Generation",
        "ZGC Pauses",
        "ZGC Minor Pauses",
        "ZGC Major Pauses",
        "Shenandoah Pauses"
      })
  void aPauseStopsTheApplication(String bean) {
    assertThat(GcPauses.stopsTheApplication(bean)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G1 Concurrent GC",
        "ZGC Cycles",
        "ZGC Minor Cycles",
        "ZGC Major Cycles",
        "Shenandoah Cycles"
      })
  void theApplicationRunsThroughAConcurrentCycle(String bean) {
    assertThat(GcPauses.stopsTheApplication(bean)).isFalse();
  }

  @Test
  void theTotalIsThatOfThisProcess() {
    assertThat(GcPauses.totalMillis(ManagementFactory.getGarbageCollectorMXBeans())).isPresent();
  }

  @Test
  void withoutABeanThereIsNoTotal() {
    assertThat(GcPauses.totalMillis(List.of())).isEmpty();
  }
}
