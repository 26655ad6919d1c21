package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryMeasurementTest {
  private static final long MIB = 1024 * 1024;

  @Test
  void usedIsWhatIsNotAvailable() throws Exception {
    assertThat(MemoryMeasurement.of(host(8000 * MIB, 7248 * MIB)))
        .isEqualTo(new MemoryMeasurement(9.4, 7248, 8000, Scope.HOST));
  }

  @Test
  void whatIsMeasuredOfAContainerSaysSo() throws Exception {
    var memory = new Machine.Memory(1024 * MIB, 512 * MIB, Scope.CONTAINER);
    assertThat(MemoryMeasurement.of(memory))
        .isEqualTo(new MemoryMeasurement(50, 512, 1024, Scope.CONTAINER));
  }

  @ParameterizedTest
  @CsvSource({"1000, 1000, 0", "1000, 0, 100", "10000, 2004, 80", "10000, 2006, 79.9"})
  void percentsAreRoundedToOneDecimal(long total, long available, double percentUsed)
      throws Exception {
    assertThat(MemoryMeasurement.of(host(total, available)).percentUsed()).isEqualTo(percentUsed);
  }

  @Test
  void megabytesAreRoundedToOneDecimal() throws Exception {
    assertThat(MemoryMeasurement.of(host(3 * MIB, MIB + MIB / 4)).availableMb()).isEqualTo(1.3);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 0", "1000, 1001"})
  void whatCannotBeIsNoMeasurement(long total, long available) {
    assertThatThrownBy(() -> MemoryMeasurement.of(host(total, available)))
        .isInstanceOf(MeasurementException.class)
        .hasMessage("The system reports no usable total.");
  }

  @Test
  void thePercentageIsJudged() {
    assertThat(new MemoryMeasurement(9.4, 1, 2, Scope.HOST).level()).hasValue(9.4);
  }

  private static Machine.Memory host(long total, long available) {
    return new Machine.Memory(total, available, Scope.HOST);
  }
}
