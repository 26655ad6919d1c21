package org.healthworker.collect;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OshiMachineTest {
  private static final Path ROOT = Path.of("/");
  private static final OshiMachine MACHINE = new OshiMachine();

  @Test
  void memoryIsAvailableUpToTheTotal() throws Exception {
    Machine.Memory memory = MACHINE.memory();
    assertThat(memory.available()).isBetween(1L, memory.total());
  }

  @Test
  void processorUseIsAShare() {
    await()
        .atMost(ofSeconds(10))
        .ignoreException(MeasurementException.class)
        .untilAsserted(
            () -> assertThat(MACHINE.processorSinceLastCall().used()).isBetween(0.0, 1.0));
  }

  @Test
  void twoCallsWithinOneTickHaveNoTrueValue() {
    await()
        .atMost(ofSeconds(5))
        .pollInSameThread()
        .until(OshiMachineTest::refusesOneOfManyCallsInARow);
  }

  @Test
  void loadIsAveragedOverThreeTimes() {
    assertThat(MACHINE.loadAverage())
        .hasSize(3)
        .allSatisfy(average -> assertThat(average).isNotNegative());
  }

  @Test
  void thereIsAtLeastOneCore() {
    await()
        .atMost(ofSeconds(10))
        .ignoreException(MeasurementException.class)
        .untilAsserted(
            () ->
                assertThat(MACHINE.processorSinceLastCall().cores().intValue())
                    .isGreaterThanOrEqualTo(1));
  }

  @Test
  void theSystemRunsForLongerThanThisProcess() {
    long jvmSeconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
    assertThat(MACHINE.uptimeSeconds()).isGreaterThanOrEqualTo(jvmSeconds);
  }

  @Test
  void theRootHasInodes() throws Exception {
    assumeThat(Files.getFileStore(ROOT).type()).isNotEqualTo("btrfs");
    Machine.Inodes inodes = MACHINE.inodes(ROOT);
    assertThat(inodes.free()).isBetween(0L, inodes.total());
  }

  @Test
  void aDirectoryHasTheInodesOfItsFileSystem() throws Exception {
    assumeThat(Files.getFileStore(Path.of("/etc"))).isEqualTo(Files.getFileStore(ROOT));
    assumeThat(MACHINE.inodes(ROOT)).isNotNull();
    assertThat(MACHINE.inodes(Path.of("/etc")).total()).isEqualTo(MACHINE.inodes(ROOT).total());
  }

  private static boolean refusesOneOfManyCallsInARow() {
    try {
      for (int i = 0; i < 50; i++) {
        MACHINE.processorSinceLastCall();
      }
      return false;
    } catch (MeasurementException e) {
      return true;
    }
  }
}
