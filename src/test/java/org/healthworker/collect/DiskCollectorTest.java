package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.healthworker.config.GivenSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskCollectorTest {
  private final FakeMachine machine = new FakeMachine();
  @TempDir private Path directory;

  @Test
  void aMountIsToldByItsConfiguredPath() throws Exception {
    assertThat(mount().path()).isEqualTo(directory.toString());
  }

  @Test
  void theConfiguredMountsAreItsParts() {
    var given = GivenSettings.of("health.disk.mounts", "root=/,data=/none");
    assertThat(new DiskCollector(given.collect(), machine).parts()).containsExactly("root", "data");
  }

  @Test
  void thePercentageIsThatOfDf() throws Exception {
    var store = Files.getFileStore(directory);
    double used = store.getTotalSpace() - store.getUnallocatedSpace();
    assertThat(mount().percentUsed())
        .isCloseTo(100 * used / (used + store.getUsableSpace()), within(1.0));
  }

  @Test
  void theTotalIsInGigabytes() throws Exception {
    assertThat(mount().totalGb())
        .isCloseTo(Files.getFileStore(directory).getTotalSpace() / 0x1p30, within(0.051));
  }

  @Test
  void theInodesAreAPercentage() throws Exception {
    assertThat(mount().inodesPercentUsed()).isEqualTo(75);
  }

  @Test
  void aFileSystemWithoutInodesShowsNone() throws Exception {
    machine.inodes = null;
    assertThat(mount().inodesPercentUsed()).isNull();
  }

  @Test
  void aMountThatCannotBeReadLeavesTheOthersAlone() throws Exception {
    assertThat(mounts("lost=/no/such,here=" + directory).get("here"))
        .isInstanceOf(Measured.Value.class);
  }

  @Test
  void mountsKeepTheirConfiguredOrder() throws Exception {
    assertThat(mounts("z=/no/such,a=" + directory).keySet()).containsExactly("z", "a");
  }

  @Test
  void aPathThatCannotBeReadIsQuotedInTheSentence() throws Exception {
    assertThat(mounts("lost=/no\u001b[31m\r\nsuch").get("lost"))
        .isEqualTo(
            new Measured.Failure("The path \"/no\\u001b[31m\\u000d\\u000asuch\" cannot be read."));
  }

  @Test
  void theSentenceHasAtMostTwoHundredCharacters() throws Exception {
    var failure = (Measured.Failure) mounts("lost=/" + "\u3042".repeat(60)).get("lost");
    assertThat(failure.error()).hasSizeLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"70, none, 70", "70, 60, 70", "70, 80, 80"})
  void theFullerOfSpaceAndInodesIsJudged(double percent, Double inodesPercent, double level) {
    assertThat(new MountMeasurement("/", percent, 1, 2, inodesPercent).level()).hasValue(level);
  }

  @Test
  void autoMeasuresWhatTheSystemTells() throws Exception {
    assertThat(auto(system("ext4")).collect().mounts().get("root"))
        .isInstanceOf(Measured.Value.class);
  }

  @Test
  void autoHasThePartsThatTheSystemTells() throws Exception {
    assertThat(auto(system("ext4")).parts()).containsExactly("root");
  }

  @Test
  void autoWithoutALocalFileSystemIsUnknownAndHasNoParts() throws Exception {
    DiskCollector collector = auto(system("nfs"));
    assertThatThrownBy(collector::collect)
        .isInstanceOf(MeasurementException.class)
        .hasMessage("There is no local, writable file system.");
    assertThat(collector.parts()).isEmpty();
  }

  private RecordedSystem system(String type) throws IOException {
    String device = type.equals("nfs") ? "0:9" : "8:1";
    return new RecordedSystem(directory)
        .file("proc/self/mountinfo", "1 0 " + device + " / / rw - " + type + " source rw");
  }

  private DiskCollector auto(RecordedSystem system) {
    var settings = GivenSettings.of("health.disk.mounts", "auto").collect();
    return new DiskCollector(settings, machine, new LocalMounts(system.root()));
  }

  private MountMeasurement mount() throws MeasurementException {
    var value = (Measured.Value) mounts("here=" + directory).get("here");
    return (MountMeasurement) value.measurement();
  }

  private Map<String, Measured> mounts(String configured) throws MeasurementException {
    var settings = GivenSettings.of("health.disk.mounts", configured).collect();
    return new DiskCollector(settings, machine).collect().mounts();
  }
}
