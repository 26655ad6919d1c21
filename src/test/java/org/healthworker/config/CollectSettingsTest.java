package org.healthworker.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectSettingsTest {
  private static final String MOUNTS = "health.disk.mounts";
  private static final String TARGETS = "health.network.targets";

  @ParameterizedTest
  @ValueSource(strings = {"PT0.001S", "PT2S", "PT4S"})
  void aCollectorMayTakeUpToFourSeconds(Duration timeout) {
    assertThat(given("health.collector.timeout", timeout.toString()).collectorTimeout())
        .isEqualTo(timeout);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1H"})
  void aMeasurementMayBeUpToAnHourOld(Duration age) {
    assertThat(given("health.measurement.max-age", age.toString()).measurementMaxAge())
        .isEqualTo(age);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.1S", "PT1M"})
  void aSamplingWindowIsATenthOfASecondToAMinute(Duration interval) {
    assertThat(given("health.cpu.sample-interval", interval.toString()).cpuSampleInterval())
        .isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource({
    "health.collector.timeout, PT0S, PT0.001S, PT4S",
    "health.collector.timeout, PT4.001S, PT0.001S, PT4S",
    "health.collector.timeout, 2, PT0.001S, PT4S",
    "health.collector.timeout, '', PT0.001S, PT4S",
    "health.measurement.max-age, PT-1S, PT0S, PT1H",
    "health.measurement.max-age, PT1H0.001S, PT0S, PT1H",
    "health.cpu.sample-interval, PT0.099S, PT0.1S, PT1M",
    "health.cpu.sample-interval, PT1M1S, PT0.1S, PT1M"
  })
  void aDurationOutOfItsBoundsStopsTheDeployment(
      String key, String wrong, String least, String most) {
    assertThatThrownBy(given(key, wrong)::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "%s is \"%s\"; allowed is an ISO-8601 duration from %s to %s", key, wrong, least, most);
  }

  @Test
  void theRootIsMeasuredWhereNothingElseIsSaid() {
    assertThat(GivenSettings.none().collect().mounts().orElseThrow())
        .containsExactly(entry("root", Path.of("/")));
  }

  @Test
  void mountsKeepTheOrderInWhichTheyWereConfigured() {
    assertThat(given(MOUNTS, "root=/, data-1 = /var/lib/a b,a_2=/").mounts().orElseThrow())
        .containsExactly(
            entry("root", Path.of("/")),
            entry("data-1", Path.of("/var/lib/a b")),
            entry("a_2", Path.of("/")));
  }

  @Test
  void autoNamesNoMounts() {
    assertThat(given(MOUNTS, "auto").mounts()).isEmpty();
  }

  @Test
  void sixtyFourMountsAreAllowed() {
    assertThat(given(MOUNTS, mounts(64)).mounts().orElseThrow()).hasSize(64);
  }

  @Test
  void sixtyFiveMountsAreTooMany() {
    assertThatThrownBy(given(MOUNTS, mounts(65))::validate)
        .isInstanceOf(InvalidSettingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "AUTO",
        "auto,root=/",
        "=/",
        "root=",
        "root=relative",
        "Root=/",
        "ro.ot=/",
        "root=/,",
        "root=/,root=/var",
        "root=/a\0b",
        "a23456789b123456789c123456789d123456789e123456789f123456789g12345=/"
      })
  void aMountThatIsNotAliasAndAbsolutePathIsRefused(String wrong) {
    assertThatThrownBy(given(MOUNTS, wrong)::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageStartingWith(MOUNTS + " is \"")
        .hasMessageEndingWith(
            "; allowed is auto, or alias=path,… with at most 64 different aliases of a-z 0-9 _ -"
                + " and absolute paths");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void noTargetIsMeasuredWhereNoneIsSet(String none) {
    assertThat(given(TARGETS, none).targets()).isEmpty();
  }

  @Test
  void targetsKeepTheOrderInWhichTheyWereConfigured() {
    assertThat(given(TARGETS, "z=db.example:5432, a-1 = 127.0.0.1:1,v6=[::1]:65535").targets())
        .containsExactly(
            entry("z", new NetworkTarget("db.example", 5432)),
            entry("a-1", new NetworkTarget("127.0.0.1", 1)),
            entry("v6", new NetworkTarget("::1", 65_535)));
  }

  @Test
  void thirtyTwoTargetsAreAllowed() {
    assertThat(given(TARGETS, targets(32)).targets()).hasSize(32);
  }

  @Test
  void thirtyThreeTargetsAreTooMany() {
    assertThatThrownBy(given(TARGETS, targets(33))::validate)
        .isInstanceOf(InvalidSettingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.example:5432",
        "db=db.example",
        "db=db.example:",
        "db=:5432",
        "db=db.example:0",
        "db=db.example:65536",
        "db=db.example:-1",
        "db=db example:1",
        "db=::1:5432",
        "db=[::1]",
        "db=[::1:5432",
        "db=[1:2]:5432",
        "db=[db.example]:5432",
        "db=256.0.0.1:5432",
        "db=127.1:5432",
        "DB=db.example:5432",
        "db=a:1,db=b:1",
        "db=a:1,"
      })
  void aTargetThatIsNotAliasHostAndPortIsRefused(String wrong) {
    assertThatThrownBy(given(TARGETS, wrong)::validate)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "%s is \"%s\"; allowed is empty, or alias=host:port,… with at most 32 different aliases"
                + " of a-z 0-9 _ - and ports from 1 to 65535",
            TARGETS, wrong);
  }

  private static String targets(int count) {
    return IntStream.range(0, count).mapToObj(i -> "t" + i + "=a:1").collect(joining(","));
  }

  private static String mounts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "m" + i + "=/").collect(joining(","));
  }

  private static CollectSettings given(String key, String value) {
    return GivenSettings.of(key, value).collect();
  }
}
