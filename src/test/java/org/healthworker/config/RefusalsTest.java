package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.healthworker.CapturedLog;
import org.healthworker.config.Refusals.Refusal;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final String WARNING = "health.threshold.disk.warning";
  private static final String DATA_WARNING = "health.threshold.disk.data.warning";

  private final GivenSettings given = GivenSettings.none();
  private final ThresholdSettings thresholds = given.thresholds();
  private final Refusals refusals = given.refusals();

  @Test
  void whatIsGoodIsNotRefused() {
    thresholds.of("disk");
    assertThat(refusals.now()).isEmpty();
  }

  @Test
  void aWrongValueIsToldWithItsSentence() {
    thresholds.of("disk");
    given.set(WARNING, "eighty");
    thresholds.of("disk");
    assertThat(refusals.now())
        .containsExactly(
            new Refusal(
                WARNING,
                "eighty",
                WARNING + " is \"eighty\"; allowed is a number from 0 to 100 (percent)"));
  }

  @Test
  void aWarningAboveItsErrorIsTold() {
    thresholds.of("disk");
    given.set(WARNING, "96");
    thresholds.of("disk");
    assertThat(refusals.now()).extracting(Refusal::key).containsExactly(WARNING);
  }

  @Test
  void aGoodPairDoesNotHideThatOneOfItsKeysIsWrong() {
    thresholds.of("disk");
    given.set(WARNING, "eighty").set("health.threshold.disk.error", "99");
    thresholds.of("disk");
    assertThat(refusals.now()).hasSize(1);
  }

  @Test
  void aCorrectedValueIsRefusedNoLonger() {
    thresholds.of("disk");
    given.set(WARNING, "eighty");
    thresholds.of("disk");
    given.remove(WARNING);
    thresholds.of("disk");
    assertThat(refusals.now()).isEmpty();
  }

  @Test
  void rereadingSeesAWrongValueThatNobodyHasReadYet() {
    given.collect().collectorTimeout();
    given.set("health.collector.timeout", "soon");
    thresholds.reread();
    assertThat(refusals.now()).extracting(Refusal::key).containsExactly("health.collector.timeout");
  }

  @Test
  void rereadingForgetsThePairOfAMountThatIsNoLongerMeasured() {
    given.set(DATA_WARNING, "96");
    thresholds.of("disk", "data");
    given.remove(DATA_WARNING);
    thresholds.reread();
    assertThat(refusals.now()).isEmpty();
  }

  @Test
  void theSameValueWrongAgainIsLoggedAgain() {
    thresholds.of("disk");
    try (var log = new CapturedLog(Refusals.class)) {
      given.set(WARNING, "eighty");
      thresholds.of("disk");
      given.remove(WARNING);
      thresholds.of("disk");
      given.set(WARNING, "eighty");
      thresholds.of("disk");
      assertThat(log.lines()).hasSize(2);
    }
  }

  @Test
  void aWrongLevelOfAnUnreadMountIsRefusedUnderItsOwnKey() {
    given.set(DATA_WARNING, "many");
    thresholds.of("disk", "data");
    assertThat(refusals.now()).extracting(Refusal::key).containsExactly(DATA_WARNING);
  }
}
