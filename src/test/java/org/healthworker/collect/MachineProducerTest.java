package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MachineProducerTest {
  private final CapturedLog log = new CapturedLog(MachineProducer.class);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void whereOshiCanBeLoadedItTells() {
    var oshi = new FakeMachine();
    assertThat(MachineProducer.choose(() -> oshi)).isSameAs(oshi);
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void whereItCannotTheJdkTells(Throwable trouble) {
    assertThat(choose(trouble)).isInstanceOf(JdkMachine.class);
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void theReportsSayWhyMemoryIsUnknown(Throwable trouble) {
    assertThatThrownBy(choose(trouble)::memory)
        .isInstanceOf(MeasurementException.class)
        .hasMessage("Memory cannot be measured: OSHI could not be loaded on this system.");
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void theLogSaysWhatToDo(Throwable trouble) {
    choose(trouble);
    assertThat(log.lines())
        .singleElement()
        .asString()
        .startsWith("HW0202 ")
        .contains("-Djna.tmpdir=");
  }

  static Stream<Throwable> troubles() {
    return Stream.of(
        new UnsatisfiedLinkError("libjnidispatch.so"),
        new NoClassDefFoundError("com/sun/jna/Native"),
        new UnsupportedOperationException("Operating system not supported"));
  }

  private static Machine choose(Throwable trouble) {
    return MachineProducer.choose(
        () -> {
          if (trouble instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) trouble;
        });
  }
}
