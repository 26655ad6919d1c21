package org.healthworker.collect;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.healthworker.collect.CgroupProcessor.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CgroupProcessorTest {
  private static final String V2 = "sys/fs/cgroup/";
  private static final String V1 = "sys/fs/cgroup/cpu,cpuacct/";

  @TempDir private Path root;
  private RecordedSystem system;
  private CgroupProcessor processor;

  @BeforeEach
  void setUp() throws IOException {
    system = RecordedSystem.of(root);
    processor = new CgroupProcessor(root);
  }

  @Test
  void aSystemWithoutCgroupsHasNoQuota() throws Exception {
    assertThat(new CgroupProcessor(root.resolve("no-linux")).sample()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "50000 100000, 0.5",
    "250000 100000, 2.5",
    "20000 50000, 0.4",
    "399999 100000, 3.99999"
  })
  void theQuotaOfV2IsThatOfAPeriod(String max, double cores) throws Exception {
    v2("app", max, 7);
    assertThat(processor.sample().orElseThrow().cores()).isEqualTo(cores);
  }

  @Test
  void theQuotaOfV1IsThatOfAPeriod() throws Exception {
    v1("app", 50_000, 7);
    assertThat(processor.sample().orElseThrow().cores()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"max 100000", "400000 100000", "900000 100000"})
  void aQuotaOfAllFourCoresOrMoreDoesNotBind(String max) throws Exception {
    v2("app", max, 7);
    assertThat(processor.sample()).isEmpty();
  }

  @Test
  void aNegativeQuotaIsNone() throws Exception {
    v1("app", -1, 7);
    assertThat(processor.sample()).isEmpty();
  }

  @Test
  void v2CountsMicroseconds() throws Exception {
    v2("app", "50000 100000", 7);
    assertThat(processor.sample().orElseThrow().usedNanos()).isEqualTo(7000);
  }

  @Test
  void v1CountsNanoseconds() throws Exception {
    v1("app", 50_000, 7);
    assertThat(processor.sample().orElseThrow().usedNanos()).isEqualTo(7);
  }

  @Test
  void v1MayCountInAHierarchyOfItsOwn() throws Exception {
    system
        .cgroups(
            "2:cpuacct:/app\n1:cpu:/app",
            """
            32 31 0:29 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu
            33 31 0:30 / /sys/fs/cgroup/cpuacct rw,relatime - cgroup cgroup rw,cpuacct\
            """)
        .file("sys/fs/cgroup/cpu/app/cpu.cfs_quota_us", "50000")
        .file("sys/fs/cgroup/cpu/app/cpu.cfs_period_us", "100000")
        .file("sys/fs/cgroup/cpuacct/app/cpuacct.usage", "42");
    assertThat(processor.sample().orElseThrow().usedNanos()).isEqualTo(42);
  }

  @Test
  void whereV1CountsTheCgroupNowhereItIsNotMeasured() throws Exception {
    v1("app", 50_000, 7);
    system.delete(V1 + "app/cpuacct.usage");
    assertThatThrownBy(processor::sample)
        .isInstanceOf(MeasurementException.class)
        .hasMessage("The container's processor limit or use cannot be read.");
  }

  @Test
  void theSmallestQuotaAboveTheProcessBindsWithTheUsageOfItsCgroup() throws Exception {
    v2("pod", "100000 100000", 9);
    v2("pod/app", "200000 100000", 7);
    assertThat(processor.sample().orElseThrow().usedNanos()).isEqualTo(9000);
  }

  @Test
  void aContainerOfV1HasOnlyItsOwnCgroupMounted() throws Exception {
    v1("", 150_000, 7);
    system.dockerV1();
    assertThat(processor.sample().orElseThrow().cores()).isEqualTo(1.5);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "125, 0.25", "500, 1", "501, 1"})
  void usedIsAShareOfTheQuota(long usedMillis, double share) throws Exception {
    Sample first = first();
    assertThat(later(first, first.cores(), usedMillis, 1000).usedSince(first)).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "-1, 1000"})
  void whereNothingWasCountedThereIsNoShare(long usedMillis, long millis) throws Exception {
    Sample first = first();
    assertThatThrownBy(() -> later(first, first.cores(), usedMillis, millis).usedSince(first))
        .isInstanceOf(MeasurementException.class)
        .hasMessage("The system counted no processor time.");
  }

  @Test
  void aWindowInWhichTheQuotaChangedHasNoShare() throws Exception {
    Sample first = first();
    assertThatThrownBy(() -> later(first, 1, 100, 1000).usedSince(first))
        .isInstanceOf(MeasurementException.class)
        .hasMessage("The container's processor limit changed within the window.");
  }

  private Sample first() throws Exception {
    v2("app", "50000 100000", 7);
    return processor.sample().orElseThrow();
  }

  private static Sample later(Sample first, double cores, long usedMillis, long millis) {
    return new Sample(
        first.level(),
        cores,
        first.usedNanos() + MILLISECONDS.toNanos(usedMillis),
        first.at() + MILLISECONDS.toNanos(millis));
  }

  private void v2(String cgroup, String max, long usedMicros) throws IOException {
    system
        .v2("/" + cgroup)
        .file(V2 + cgroup + "/cpu.max", max)
        .file(V2 + cgroup + "/cpu.stat", "usage_usec " + usedMicros + "\nuser_usec 1");
  }

  private void v1(String cgroup, long quota, long usedNanos) throws IOException {
    system
        .hybrid("/" + cgroup)
        .file(V1 + cgroup + "/cpu.cfs_quota_us", Long.toString(quota))
        .file(V1 + cgroup + "/cpu.cfs_period_us", "100000")
        .file(V1 + cgroup + "/cpuacct.usage", Long.toString(usedNanos));
  }
}
