package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmCollectorTest {
  private final JvmSampler sampler = new JvmSampler();
  private final JvmCollector collector = new JvmCollector(sampler);

  @Test
  void theHeapIsAPercentage() throws Exception {
    assertThat(collector.collect().heapPercentUsed()).isBetween(0.1, 100.0);
  }

  @Test
  void theHeapIsJudged() {
    assertThat(new JvmMeasurement(31.5, 61, 2, 99.0).level()).hasValue(31.5);
  }

  @Test
  void threadsAreCounted() throws Exception {
    assertThat(collector.collect().threads()).isPositive();
  }

  @Test
  void whatWasNotSampledYetIsNull() throws Exception {
    assertThat(collector.collect())
        .extracting(JvmMeasurement::deadlockedThreads, JvmMeasurement::gcPercent)
        .containsExactly(null, null);
  }

  @Test
  void theLastSampleIsTold() throws Exception {
    sampler.sample();
    assertThat(collector.collect())
        .extracting(JvmMeasurement::deadlockedThreads, JvmMeasurement::gcPercent)
        .containsExactly(0, sampler.last().gcPercent());
  }

  @ParameterizedTest
  @CsvSource({"400, 25.0", "-1, 12.5"})
  void theHeapIsOfItsMaximumOrElseOfWhatTheRuntimeMayTake(long max, double percent)
      throws Exception {
    assertThat(JvmCollector.heapPercent(new MemoryUsage(0, 100, 200, max), 800)).isEqualTo(percent);
  }
}
