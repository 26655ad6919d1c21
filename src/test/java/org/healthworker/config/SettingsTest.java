package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Setting<Integer> SIZE = setting(Integer::valueOf);

  private final GivenSettings given = GivenSettings.of("health.size", "3");
  private final Settings settings = given.all();

  @Test
  void aValueIsReadWithoutTheSpaceAroundIt() {
    given.set("health.size", " 3 ");
    assertThat(settings.value(SIZE)).isEqualTo(3);
  }

  @Test
  void aChangedValueIsTakenWithoutARestart() {
    settings.value(SIZE);
    given.set("health.size", "4");
    assertThat(settings.value(SIZE)).isEqualTo(4);
  }

  @Test
  void aKeyThatNobodySetReadsAsEmptyText() {
    assertThat(settings.value(new Setting<String>("health.absent", "", text -> text))).isEmpty();
  }

  @Test
  void aWrongValueAtFirstIsRefusedInOneSentence() {
    given.set("health.size", "large\n");
    assertThatThrownBy(() -> settings.value(SIZE))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("health.size is \"large\"; allowed is a whole number");
  }

  @Test
  void aWrongValueStaysRefusedUntilAGoodOneWasRead() {
    given.set("health.size", "large");
    assertThatThrownBy(() -> settings.value(SIZE)).isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> settings.value(SIZE)).isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void aWrongValueLaterLeavesTheLastGoodOneInForce() {
    settings.value(SIZE);
    given.set("health.size", "large");
    assertThat(settings.value(SIZE)).isEqualTo(3);
  }

  @Test
  void aRefusalIsLoggedOnceHoweverOftenItIsRead() {
    settings.value(SIZE);
    given.set("health.size", "large");
    try (var log = new CapturedLog(Refusals.class)) {
      settings.value(SIZE);
      settings.value(SIZE);
      assertThat(log.lines())
          .containsExactly(
              "HW0101 health.size is \"large\"; allowed is a whole number."
                  + " The last good value stays.");
    }
  }

  @Test
  void aCorrectedValueIsTaken() {
    settings.value(SIZE);
    given.set("health.size", "large");
    settings.value(SIZE);
    given.set("health.size", "5");
    assertThat(settings.value(SIZE)).isEqualTo(5);
  }

  @Test
  void aFaultOfOurOwnIsNotTakenForAWrongValue() {
    Setting<Integer> faulty =
        setting(
            text -> {
              throw new IllegalStateException("ours");
            });
    assertThatThrownBy(() -> settings.value(faulty)).isInstanceOf(IllegalStateException.class);
  }

  private static Setting<Integer> setting(Function<String, Integer> parse) {
    return new Setting<>("health.size", "a whole number", parse);
  }
}
