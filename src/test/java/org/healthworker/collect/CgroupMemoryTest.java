package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CgroupMemoryTest {
  private static final long MIB = 1024 * 1024;
  private static final long GIB = 1024 * MIB;

  /** What v1 shows for none: the largest number of whole pages. */
  private static final long NO_LIMIT = 9_223_372_036_854_771_712L;

  @TempDir private Path root;
  private RecordedSystem system;
  private CgroupMemory memory;

  @BeforeEach
  void setUp() throws IOException {
    system = RecordedSystem.of(root);
    memory = new CgroupMemory(root);
  }

  @Test
  void aSystemWithoutCgroupsHasNoLimit() throws Exception {
    assertThat(new CgroupMemory(root.resolve("no-linux")).limited()).isEmpty();
  }

  @Test
  void aCgroupThatIsNotMountedHasNoLimit() throws Exception {
    system.cgroups("0::/app", "22 61 0:20 / /proc rw - proc proc rw");
    assertThat(memory.limited()).isEmpty();
  }

  @Test
  void theRootOfV2HasNoLimit() throws Exception {
    system.v2("/").file("sys/fs/cgroup/cgroup.controllers", "cpu memory");
    assertThat(memory.limited()).isEmpty();
  }

  @Test
  void usedIsTheUsageOfV2WithoutInactiveFileCache() throws Exception {
    system.v2("/app").memoryV2("/app", "1073741824", 700 * MIB, 400 * MIB);
    assertThat(memory.limited()).contains(container(GIB, 724 * MIB));
  }

  @Test
  void usedIsTheUsageOfV1WithoutInactiveFileCache() throws Exception {
    system.hybrid("/app").memoryV1("/app", GIB, 700 * MIB, 400 * MIB);
    assertThat(memory.limited()).contains(container(GIB, 724 * MIB));
  }

  @Test
  void inactiveFileCacheAboveUsageLeavesNothingUsed() throws Exception {
    system.v2("/app").memoryV2("/app", "1073741824", 4 * MIB, 5 * MIB);
    assertThat(memory.limited()).contains(container(GIB, GIB));
  }

  @Test
  void usageAboveTheLimitLeavesNothingAvailable() throws Exception {
    system.v2("/app").memoryV2("/app", "1073741824", GIB + 1, 0);
    assertThat(memory.limited()).contains(container(GIB, 0));
  }

  @Test
  void maxIsNoLimit() throws Exception {
    system.v2("/app").memoryV2("/app", "max", GIB, 0);
    assertThat(memory.limited()).isEmpty();
  }

  @Test
  void theLargestNumberOfPagesIsNoLimit() throws Exception {
    system.hybrid("/app").memoryV1("/app", NO_LIMIT, GIB, 0).memoryV1("", NO_LIMIT, 2 * GIB, 0);
    assertThat(memory.limited()).isEmpty();
  }

  @Test
  void aLimitOfTheHostsTotalDoesNotBind() throws Exception {
    system.v2("/app").memoryV2("/app", Long.toString(8 * GIB), GIB, 0);
    assertThat(memory.limited()).isEmpty();
  }

  @Test
  void theSmallestLimitAboveTheProcessBindsWithTheUsageOfItsCgroup() throws Exception {
    system
        .v2("/pod/app/worker")
        .memoryV2("/pod", Long.toString(2 * GIB), GIB, 0)
        .memoryV2("/pod/app", Long.toString(3 * GIB), 500 * MIB, 0)
        .memoryV2("/pod/app/worker", "max", 100 * MIB, 0);
    assertThat(memory.limited()).contains(container(2 * GIB, GIB));
  }

  @Test
  void ofEqualLimitsTheOuterOneBinds() throws Exception {
    system
        .v2("/pod/app")
        .memoryV2("/pod", Long.toString(GIB), 900 * MIB, 0)
        .memoryV2("/pod/app", Long.toString(GIB), 100 * MIB, 0);
    assertThat(memory.limited()).contains(container(GIB, 124 * MIB));
  }

  @Test
  void aScopeOfSystemdHasItsLimit() throws Exception {
    String scope = "/user.slice/user-1000.slice/user@1000.service/app.slice/run-r1.scope";
    system
        .v2(scope)
        .memoryV2("/user.slice", "max", 3 * GIB, 0)
        .memoryV2(scope, Long.toString(GIB), 256 * MIB, 0);
    assertThat(memory.limited()).contains(container(GIB, 768 * MIB));
  }

  @Test
  void aContainerOfV1HasOnlyItsOwnCgroupMounted() throws Exception {
    system.dockerV1().memoryV1("", GIB, 256 * MIB, 0);
    assertThat(memory.limited()).contains(container(GIB, 768 * MIB));
  }

  @Test
  void aCgroupBelowTheContainersOwnIsFound() throws Exception {
    system
        .dockerV1()
        .file("proc/self/cgroup", "6:memory:/docker/4f2c/worker")
        .memoryV1("", 2 * GIB, 300 * MIB, 0)
        .memoryV1("/worker", GIB, 256 * MIB, 0);
    assertThat(memory.limited()).contains(container(GIB, 768 * MIB));
  }

  @Test
  void aContainerWithACgroupNamespaceIsAtItsRoot() throws Exception {
    system.v2("/").memoryV2("", Long.toString(GIB), 256 * MIB, 0);
    assertThat(memory.limited()).contains(container(GIB, 768 * MIB));
  }

  @Test
  void whereItsOwnCgroupIsNotMountedWhatIsMountedCounts() throws Exception {
    system.v2("/../sibling").memoryV2("", Long.toString(GIB), 256 * MIB, 0);
    assertThat(memory.limited()).contains(container(GIB, 768 * MIB));
  }

  @Test
  void theMountThatShowsTheProcesssOwnCgroupIsRead() throws Exception {
    system
        .cgroups(
            "5:memory:/app",
            """
            34 30 0:30 /other /mnt/other rw - cgroup cgroup rw,memory
            35 30 0:30 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\
            """)
        .file("mnt/other/memory.limit_in_bytes", "1")
        .memoryV1("", NO_LIMIT, 2 * GIB, 0)
        .memoryV1("/app", GIB, 256 * MIB, 0);
    assertThat(memory.limited()).contains(container(GIB, 768 * MIB));
  }

  @Test
  void aLimitThatChangesIsReadAtTheNextCall() throws Exception {
    system.v2("/app").memoryV2("/app", "max", 256 * MIB, 0);
    memory.limited();
    system.memoryV2("/app", Long.toString(GIB), 256 * MIB, 0);
    assertThat(memory.limited()).contains(container(GIB, 768 * MIB));
  }

  @Test
  void aProcessThatWasMovedIsFoundWhereItIsNow() throws Exception {
    system.v2("/old").memoryV2("/old", Long.toString(GIB), GIB, 0);
    memory.limited();
    system
        .delete("sys/fs/cgroup/old/memory.max")
        .v2("/new")
        .memoryV2("/new", Long.toString(2 * GIB), GIB, 0);
    assertThat(memory.limited()).contains(container(2 * GIB, GIB));
  }

  @Test
  void whatCannotBeReadIsNotMeasured() throws Exception {
    system
        .v2("/app")
        .memoryV2("/app", Long.toString(GIB), 256 * MIB, 0)
        .delete("sys/fs/cgroup/app/memory.current");
    assertThatThrownBy(memory::limited)
        .isInstanceOf(MeasurementException.class)
        .hasMessage("The container's memory limit or use cannot be read.");
  }

  @Test
  void whatIsNoNumberIsNotMeasured() throws Exception {
    system.v2("/app").memoryV2("/app", "a lot", 256 * MIB, 0);
    assertThatThrownBy(memory::limited).isInstanceOf(MeasurementException.class);
  }

  @ParameterizedTest
  @CsvSource({"no cgroup, 1 2 0:3 / /sys rw - sysfs sysfs rw", "0::/app, no mount"})
  void whatIsNotWrittenAsLinuxWritesItIsNotMeasured(String own, String mountinfo) throws Exception {
    system.cgroups(own, mountinfo);
    assertThatThrownBy(memory::limited).isInstanceOf(MeasurementException.class);
  }

  private static Machine.Memory container(long total, long available) {
    return new Machine.Memory(total, available, Scope.CONTAINER);
  }
}
