package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainedMachineTest {
  private static final String CPU_MAX = "sys/fs/cgroup/app/cpu.max";
  private static final long GIB = 1L << 30;

  private final FakeMachine host = new FakeMachine();
  @TempDir private Path root;
  private RecordedSystem system;

  @BeforeEach
  void setUp() throws IOException {
    system =
        RecordedSystem.of(root)
            .v2("/app")
            .memoryV2("/app", "max", GIB, 0)
            .file(CPU_MAX, "max 100000")
            .file("sys/fs/cgroup/app/cpu.stat", "usage_usec 0");
  }

  @Test
  void withoutALimitMemoryIsTheHosts() throws Exception {
    assertThat(machine().memory()).isEqualTo(host.memory);
  }

  @Test
  void underALimitMemoryIsTheContainers() throws Exception {
    system.memoryV2("/app", Long.toString(2 * GIB), GIB, 0);
    assertThat(machine().memory()).isEqualTo(new Machine.Memory(2 * GIB, GIB, Scope.CONTAINER));
  }

  @Test
  void withoutAQuotaTheProcessorIsTheHosts() throws Exception {
    assertThat(machine().processorSinceLastCall())
        .isEqualTo(new Machine.Processor(0.125, 8, Scope.HOST));
  }

  @Test
  void underAQuotaTheProcessorIsTheContainersFromTheFirstWindowOn() throws Exception {
    system.file(CPU_MAX, "50000 100000");
    assertThat(machine().processorSinceLastCall())
        .isEqualTo(new Machine.Processor(0, 0.5, Scope.CONTAINER));
  }

  @Test
  void theLoadIsTheHostsWhateverTheQuota() throws Exception {
    system.file(CPU_MAX, "50000 100000");
    assertThat(machine().loadAverage()).isEqualTo(host.loadAverage());
  }

  @Test
  void aWindowInWhichAQuotaCameIsNotMeasuredAndTheNextOneIs() throws Exception {
    Machine machine = machine();
    system.file(CPU_MAX, "50000 100000");
    assertThatThrownBy(machine::processorSinceLastCall)
        .hasMessage("The container's processor limit changed within the window.");
    assertThat(machine.processorSinceLastCall().scope()).isEqualTo(Scope.CONTAINER);
  }

  @Test
  void aWindowInWhichAQuotaWentIsNotMeasuredAndTheNextOneIs() throws Exception {
    system.file(CPU_MAX, "50000 100000");
    Machine machine = machine();
    system.file(CPU_MAX, "max 100000");
    assertThatThrownBy(machine::processorSinceLastCall)
        .hasMessage("The container's processor limit changed within the window.");
    assertThat(machine.processorSinceLastCall().scope()).isEqualTo(Scope.HOST);
  }

  private Machine machine() {
    return new ContainedMachine(host, root);
  }
}
