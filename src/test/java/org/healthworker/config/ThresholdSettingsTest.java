package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.Set;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdSettingsTest {
  private static final String WARNING = "health.threshold.disk.warning";
  private static final String RECOVERY = "health.threshold.disk.recovery";
  private static final String ROOT_WARNING = "health.threshold.disk.root.warning";
  private static final Thresholds OF_DISK = new Thresholds(90, 95, SettingSource.DEFAULT);

  private final GivenSettings given = GivenSettings.none();
  private final ThresholdSettings thresholds = given.thresholds();

  @ParameterizedTest
  @CsvSource({
    "memory, 80, 95",
    "disk, 90, 95",
    "cpu, 90, 95",
    "jvm, 85, 95",
    "network, 500, 2000",
    "tasks, 100, 200"
  })
  void everyJudgedCheckHasShippedThresholds(String check, double warning, double error) {
    assertThat(thresholds.of(check))
        .contains(new Thresholds(warning, error, SettingSource.DEFAULT));
  }

  @Test
  void aCheckWithoutThresholdsIsNeverJudged() {
    assertThat(thresholds.of("uptime")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-0.1", "100.1", "NaN", "Infinity", "80 %", "80d", "0x5p4"})
  void whatIsNoPercentageIsRefused(String wrong) {
    given.set(WARNING, wrong);
    assertThatThrownBy(() -> thresholds.validate("disk", Set.of()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(WARNING + " is \"" + wrong + "\"; allowed is a number from 0 to 100 (percent)");
  }

  @Test
  void aLoneWarningIsRefused() {
    given.set("health.threshold.uptime.warning", "5");
    assertThatThrownBy(() -> thresholds.validate("uptime", Set.of()))
        .hasMessage(
            "health.threshold.uptime.error is \"\"; allowed is a number, as its pair has one");
  }

  @Test
  void aWrongLevelOfAMountIsRefused() {
    given.set("health.threshold.disk.data.error", "many");
    assertThatThrownBy(() -> thresholds.validate("disk", Set.of("data")))
        .hasMessageStartingWith("health.threshold.disk.data.error is \"many\"");
  }

  @Test
  void wrongThresholdsOfAMountThatIsNewGiveWayToTheChecks() {
    given.set("health.threshold.disk.data.error", "many");
    assertThat(thresholds.of("disk", "data")).contains(OF_DISK);
  }

  @Test
  void aLevelThatIsNoPercentageMayBeLarge() {
    given.set("health.threshold.tasks.warning", "1000").set("health.threshold.tasks.error", "1e9");
    assertThat(thresholds.of("tasks"))
        .contains(new Thresholds(1000, 1_000_000_000, SettingSource.SERVER));
  }

  @Test
  void aWrongLevelLaterLeavesTheGoodOneAndItsSource() {
    thresholds.of("disk");
    given.set(WARNING, "many");
    assertThat(thresholds.of("disk")).contains(OF_DISK);
  }

  @Test
  void equalThresholdsAreAllowed() {
    given.set(WARNING, "95");
    assertThat(thresholds.of("disk")).contains(new Thresholds(95, 95, SettingSource.SERVER));
  }

  @Test
  void aWarningAboveTheErrorIsRefused() {
    given.set(WARNING, "96");
    assertThatThrownBy(() -> thresholds.validate("disk", Set.of()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "health.threshold.disk.warning is \"96.0\"; allowed is at most"
                + " health.threshold.disk.error, which is 95.0");
  }

  @Test
  void aWarningAboveTheErrorLaterLeavesTheLastGoodPair() {
    thresholds.of("disk");
    given.set(WARNING, "96");
    assertThat(thresholds.of("disk")).contains(OF_DISK);
  }

  @Test
  void aRefusedPairIsLoggedOnceHoweverOftenItIsRead() {
    thresholds.of("disk");
    given.set(WARNING, "96");
    try (var log = new CapturedLog(Refusals.class)) {
      thresholds.of("disk");
      thresholds.of("disk");
      assertThat(log.lines()).hasSize(1);
    }
  }

  @Test
  void aCorrectedPairIsTaken() {
    thresholds.of("disk");
    given.set(WARNING, "96");
    thresholds.of("disk");
    given.set("health.threshold.disk.error", "97");
    assertThat(thresholds.of("disk")).contains(new Thresholds(96, 97, SettingSource.SERVER));
  }

  @Test
  void aMountWithoutItsOwnHasThoseOfTheCheck() {
    assertThat(thresholds.of("disk", "root")).contains(OF_DISK);
  }

  @Test
  void aMountWithoutItsOwnFollowsTheCheck() {
    thresholds.of("disk", "root");
    given.set(WARNING, "50");
    assertThat(thresholds.of("disk", "root"))
        .contains(new Thresholds(50, 95, SettingSource.SERVER));
  }

  @Test
  void aMountMayReplaceTheWarningAlone() {
    given.set(ROOT_WARNING, "40");
    assertThat(thresholds.of("disk", "root"))
        .contains(new Thresholds(40, 95, SettingSource.SERVER));
  }

  @Test
  void aMountMayReplaceTheErrorAlone() {
    given.set("health.threshold.disk.root.error", "92");
    assertThat(thresholds.of("disk", "root"))
        .contains(new Thresholds(90, 92, SettingSource.SERVER));
  }

  @Test
  void aMountsOwnLeaveTheOtherMountsAlone() {
    given.set(ROOT_WARNING, "40");
    assertThat(thresholds.of("disk", "data")).contains(OF_DISK);
  }

  @Test
  void aMountsWrongPairLaterLeavesWhatWasInForce() {
    thresholds.of("disk", "root");
    given.set(ROOT_WARNING, "96");
    assertThat(thresholds.of("disk", "root")).contains(OF_DISK);
  }

  @Test
  void thereIsNoRecoveryWhereNoneIsSet() {
    assertThat(thresholds.of("disk").orElseThrow().recovery()).isEmpty();
  }

  @Test
  void aRecoveryStandsBesideTheOthers() {
    given.set(RECOVERY, "85");
    assertThat(thresholds.of("disk")).contains(recovering(90, 85));
  }

  @Test
  void aRecoveryMayBeTheWarning() {
    given.set(RECOVERY, "90");
    assertThat(thresholds.of("disk")).contains(recovering(90, 90));
  }

  @Test
  void aRecoveryAboveTheWarningIsRefused() {
    given.set(RECOVERY, "91");
    assertThatThrownBy(() -> thresholds.validate("disk", Set.of()))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage(
            "health.threshold.disk.recovery is \"91.0\"; allowed is at most"
                + " health.threshold.disk.warning, which is 90.0");
  }

  @Test
  void aMountWithoutItsOwnRecoveryHasThatOfTheCheck() {
    given.set(RECOVERY, "50").set(ROOT_WARNING, "60");
    assertThat(thresholds.of("disk", "root")).contains(recovering(60, 50));
  }

  @Test
  void aMountMayReplaceTheRecoveryAlone() {
    given.set(RECOVERY, "85").set("health.threshold.disk.root.recovery", "80");
    assertThat(thresholds.of("disk", "root")).contains(recovering(90, 80));
  }

  @Test
  void aWarningOfAMountBelowTheRecoveryOfTheCheckIsRefused() {
    given.set(RECOVERY, "85").set(ROOT_WARNING, "60");
    assertThatThrownBy(() -> thresholds.validate("disk", Set.of("root")))
        .hasMessageStartingWith("health.threshold.disk.root.recovery is \"85.0\"; allowed is at");
  }

  @Test
  void aLoneRecoveryIsRefused() {
    given.set("health.threshold.uptime.recovery", "5");
    assertThatThrownBy(() -> thresholds.validate("uptime", Set.of()))
        .hasMessageStartingWith("health.threshold.uptime.warning is \"\"; allowed is a number");
  }

  private static Thresholds recovering(double warning, double recovery) {
    return new Thresholds(warning, 95, OptionalDouble.of(recovery), SettingSource.SERVER);
  }
}
