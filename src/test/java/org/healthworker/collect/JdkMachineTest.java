package org.healthworker.collect;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JdkMachineTest {
  private final Machine machine = new JdkMachine("OSHI is not there.");

  @Test
  void memoryIsUnknownAndItIsSaidWhy() {
    assertThatThrownBy(machine::memory)
        .isInstanceOf(MeasurementException.class)
        .hasMessage("Memory cannot be measured: OSHI is not there.");
  }

  @Test
  void processorUseIsAShare() {
    await()
        .atMost(ofSeconds(10))
        .ignoreException(MeasurementException.class)
        .untilAsserted(
            () -> assertThat(machine.processorSinceLastCall().used()).isBetween(0.0, 1.0));
  }

  @Test
  void loadIsKnownOverOneMinuteOnly() {
    var averages = machine.loadAverage();
    assertThat(averages.get(0)).isNotNegative();
    assertThat(averages.subList(1, averages.size())).hasSize(2).containsOnlyNulls();
  }

  @Test
  void thereIsAtLeastOneCore() {
    await()
        .atMost(ofSeconds(10))
        .ignoreException(MeasurementException.class)
        .untilAsserted(
            () ->
                assertThat(machine.processorSinceLastCall().cores().intValue())
                    .isGreaterThanOrEqualTo(1));
  }

  @Test
  void howLongTheSystemRunsIsUnknown() {
    assertThat(machine.uptimeSeconds()).isNull();
  }

  @Test
  void inodesAreUnknown() {
    assertThat(machine.inodes(Path.of("/"))).isNull();
  }
}
