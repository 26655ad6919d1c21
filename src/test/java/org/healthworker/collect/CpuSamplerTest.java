package org.healthworker.collect;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.healthworker.config.GivenSettings;
import org.junit.jupiter.api.Test;

class CpuSamplerTest {
  private final FakeMachine machine = new FakeMachine();
  private final CpuSampler sampler =
      new CpuSampler(GivenSettings.of("health.cpu.sample-interval", "PT0.1S").collect(), machine);

  @Test
  void beforeTheFirstWindowHasEndedItIsUnknown() {
    assertThatThrownBy(sampler::last)
        .isInstanceOf(MeasurementException.class)
        .hasMessage("The first sampling window has not ended.");
  }

  @Test
  void afterAWindowItsUseIsTold() throws Exception {
    sampler.sample();
    assertThat(sampler.last())
        .usingRecursiveComparison()
        .ignoringFields("windowMs", "measuredAt")
        .isEqualTo(new CpuMeasurement(12.5, machine.loadAverage(), 8, 0, Scope.HOST, null));
  }

  @Test
  void theLastWindowReplacesTheOneBefore() throws Exception {
    sampler.sample();
    machine.cpuUsed = 0.9996;
    sampler.sample();
    assertThat(sampler.last().percentUsed()).isEqualTo(100);
  }

  @Test
  void aWindowWithoutProcessorTimeIsUnknown() {
    machine.cpuUsed = Double.NaN;
    sampler.sample();
    assertThatThrownBy(sampler::last)
        .isInstanceOf(MeasurementException.class)
        .hasMessage("The system counted no processor time.");
  }

  @Test
  void aWindowWithoutProcessorTimeReplacesTheOneBefore() {
    sampler.sample();
    machine.cpuUsed = Double.NaN;
    sampler.sample();
    assertThatThrownBy(sampler::last).isInstanceOf(MeasurementException.class);
  }

  @Test
  void aWindowThatEndedTenWindowsAgoIsNotToldAsThePresent() {
    sampler.sample();
    await()
        .atMost(ofSeconds(10))
        .untilAsserted(
            () ->
                assertThatThrownBy(sampler::last)
                    .isInstanceOf(MeasurementException.class)
                    .hasMessageStartingWith("No sampling window has ended since "));
  }
}
