package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingSourceTest {
  private static final String WARNING = "health.threshold.memory.warning";
  private static final String ERROR = "health.threshold.memory.error";

  @TempDir private Path folder;

  @AfterEach
  void clear() {
    System.clearProperty(WARNING);
  }

  @Test
  void whatNobodySetIsTheDefault() {
    assertThat(thresholds("memory")).isEqualTo(new Thresholds(80, 95, SettingSource.DEFAULT));
  }

  @Test
  void aShippedValueOfTheProfileInUseComesFromTheProfile() {
    assertThat(thresholds("disk", server("mp.config.profile", "dev")))
        .isEqualTo(new Thresholds(95, 98, SettingSource.PROFILE));
  }

  @Test
  void aShippedValueThatTheProfileLeavesAloneIsTheDefault() {
    assertThat(thresholds("memory", server("mp.config.profile", "dev")).source())
        .isEqualTo(SettingSource.DEFAULT);
  }

  @Test
  void anotherProfilesValueIsNotTaken() {
    assertThat(thresholds("disk", server("mp.config.profile", "prod")))
        .isEqualTo(new Thresholds(90, 95, SettingSource.DEFAULT));
  }

  @Test
  void aSystemPropertyIsToldAsOne() {
    System.setProperty(WARNING, "71");
    assertThat(thresholds("memory"))
        .isEqualTo(new Thresholds(71, 95, SettingSource.SYSTEM_PROPERTY));
  }

  @Test
  void anEnvironmentVariableIsToldAsOne() {
    assertThat(thresholds("memory", environment("HEALTH_THRESHOLD_MEMORY_WARNING", "72")))
        .isEqualTo(new Thresholds(72, 95, SettingSource.ENVIRONMENT));
  }

  @Test
  void anyOtherSourceIsTheServers() {
    assertThat(thresholds("memory", server(WARNING, "73")))
        .isEqualTo(new Thresholds(73, 95, SettingSource.SERVER));
  }

  @Test
  void theFileIsToldAsOne() {
    assertThat(thresholds("memory", file(WARNING, "74")))
        .isEqualTo(new Thresholds(74, 95, SettingSource.FILE));
  }

  @Test
  void theFileIsStrongerThanTheServersOwn() {
    assertThat(thresholds("memory", server(WARNING, "73"), file(WARNING, "74")))
        .isEqualTo(new Thresholds(74, 95, SettingSource.FILE));
  }

  @Test
  void ofTheFileAndTheServersOwnTheFileIsTold() {
    assertThat(thresholds("memory", file(WARNING, "74"), server(ERROR, "96")).source())
        .isEqualTo(SettingSource.FILE);
  }

  @Test
  void theFileIsWeakerThanTheEnvironment() {
    assertThat(
            thresholds(
                "memory",
                environment("HEALTH_THRESHOLD_MEMORY_WARNING", "72"),
                file(WARNING, "74")))
        .isEqualTo(new Thresholds(72, 95, SettingSource.ENVIRONMENT));
  }

  @Test
  void aValueOfTheProfileInTheFileIsTheFilesToo() {
    assertThat(
            thresholds("memory", server("mp.config.profile", "dev"), file("%dev." + WARNING, "75")))
        .isEqualTo(new Thresholds(75, 95, SettingSource.FILE));
  }

  @Test
  void ofTwoSourcesTheStrongerOneIsTold() {
    assertThat(
            thresholds(
                    "memory",
                    server(WARNING, "73"),
                    environment("HEALTH_THRESHOLD_MEMORY_ERROR", "96"))
                .source())
        .isEqualTo(SettingSource.ENVIRONMENT);
  }

  @Test
  void ofTwoSourcesTheStrongerOneIsToldWhicheverLevelIsItsOwn() {
    assertThat(
            thresholds(
                    "memory",
                    server(ERROR, "96"),
                    environment("HEALTH_THRESHOLD_MEMORY_WARNING", "72"))
                .source())
        .isEqualTo(SettingSource.ENVIRONMENT);
  }

  @Test
  void aLevelThatAMountInheritsCountsToo() {
    var thresholds =
        settings(
            environment("HEALTH_THRESHOLD_DISK_WARNING", "60"),
            server("health.threshold.disk.data.error", "96"));
    assertThat(thresholds.of("disk", "data"))
        .contains(new Thresholds(60, 96, SettingSource.ENVIRONMENT));
  }

  @Test
  void aSourceThatSetsTheSameValueAsTheOneBeforeIsTold() {
    var given = GivenSettings.none();
    var thresholds = given.thresholds();
    thresholds.of("memory");
    given.set(WARNING, "80");
    assertThat(thresholds.of("memory")).contains(new Thresholds(80, 95, SettingSource.SERVER));
  }

  @Test
  void theSourcesOwnNameIsThatOfTheStrongerOne() {
    var thresholds = settings(server(WARNING, "73"), file(ERROR, "96"));
    assertThat(thresholds.sourced("memory").orElseThrow().sourceName())
        .isEqualTo("HealthWorkerFile[source=" + folder.resolve("health-worker.properties") + "]");
  }

  @Test
  void theSourcesOwnNameOfWhatAMountInheritsIsTheChecks() {
    var thresholds = settings(server("health.threshold.disk.warning", "60"));
    assertThat(thresholds.sourced("disk", "data").orElseThrow().sourceName())
        .contains("the server's");
  }

  @ParameterizedTest
  @CsvSource({"DEFAULT, default", "SYSTEM_PROPERTY, system-property"})
  void itsNameInReportsIsInLowerCaseWithHyphens(SettingSource source, String name) {
    assertThat(source).hasToString(name);
  }

  private static Thresholds thresholds(String check, ConfigSource... sources) {
    return settings(sources).of(check).orElseThrow();
  }

  private static ThresholdSettings settings(ConfigSource... sources) {
    var config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDefaultSources()
            .withSources(sources)
            .build();
    var refusals = new Refusals();
    return new ThresholdSettings(new Settings(config, refusals), refusals);
  }

  private static ConfigSource server(String key, String value) {
    return new PropertiesConfigSource(Map.of(key, value), "the server's", 150);
  }

  private ConfigSource file(String key, String value) {
    try {
      Path file = Files.writeString(folder.resolve("health-worker.properties"), key + "=" + value);
      return new SettingsFile(WatchedProperties.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConfigSource environment(String name, String value) {
    return new EnvConfigSource(Map.of(name, value), 300);
  }
}
