package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownKeysTest {
  private static final Map<String, Set<String>> CHECKS =
      Map.of("memory", Set.of(), "disk", Set.of("root"), "cpu", Set.of());

  private final GivenSettings given = GivenSettings.none();
  private final UnknownKeys unknownKeys = given.unknownKeys();

  @Test
  void theShippedDefaultsAreKnownAndTheEnvironmentIsLeftOut() {
    assertThat(logged()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "health.treshold.memory.warning, health.threshold.memory.warning",
    "health.threshold.gpu.error, health.threshold.cpu.error",
    "health.threshold.disk.rot.error, health.threshold.disk.root.error",
    "health.disk.mount, health.disk.mounts",
    "health.alert.atempts, health.alert.attempts",
    "%dev.health.check, health.checks"
  })
  void aMisspeltKeyIsLoggedWithTheNearestOne(String wrong, String right) {
    given.set(wrong, "1");
    assertThat(logged())
        .containsExactly(
            "HW0103 "
                + wrong.replace("%dev.", "")
                + " is not a setting; did you mean "
                + right
                + "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"health.foo", "health.threshold.disk.data.error", "health.db.url"})
  void thereIsNoGuessWhereNothingIsNear(String wrong) {
    given.set(wrong, "1");
    assertThat(logged()).containsExactly("HW0103 " + wrong + " is not a setting.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "health.threshold.memory.error",
        "%dev.health.threshold.memory.error",
        "health.threshold.disk.root.warning",
        "health.threshold.disk.root.recovery",
        "health.threshold.cpu.recovery",
        "health.alert.attempts",
        "health.history.retention",
        "health.config.file",
        "healthy.eating",
        "other.key"
      })
  void aKnownKeyAndOneThatIsNotOursAreNotLogged(String key) {
    given.set(key, "1");
    assertThat(logged()).isEmpty();
  }

  @Test
  void aKeyWithoutAShippedDefaultIsKnownOnceItWasRead() {
    given.set("health.node", "a");
    given.worker().node();
    assertThat(logged()).isEmpty();
  }

  @Test
  void aKeyIsLoggedOnceWhileItStaysAndAgainWhenItComesBack() {
    given.set("health.foo", "1");
    assertThat(logged()).hasSize(1);
    assertThat(logged()).isEmpty();
    given.remove("health.foo");
    assertThat(logged()).isEmpty();
    given.set("health.foo", "1");
    assertThat(logged()).hasSize(1);
  }

  @Test
  void aKeyThatWouldForgeALogLineIsQuoted() {
    given.set("health.a\nb", "1");
    assertThat(logged()).containsExactly("HW0103 \"health.a\\u000ab\" is not a setting.");
  }

  private List<String> logged() {
    try (var log = new CapturedLog(UnknownKeys.class)) {
      unknownKeys.log(CHECKS);
      return log.lines();
    }
  }
}
