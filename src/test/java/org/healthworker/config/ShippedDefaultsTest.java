package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedDefaultsTest {
  private static final GivenSettings SETTINGS = GivenSettings.none();

  /** What reads each key; that of {@code health.checks} needs the collectors and stands there. */
  private static final Map<String, Runnable> READERS =
      Map.of(
          "health.disk.mounts", SETTINGS.collect()::mounts,
          "health.network.targets", SETTINGS.collect()::targets,
          "health.cpu.sample-interval", SETTINGS.collect()::cpuSampleInterval,
          "health.collector.timeout", SETTINGS.collect()::collectorTimeout,
          "health.measurement.max-age", SETTINGS.collect()::measurementMaxAge,
          "health.unknown-counts-as", SETTINGS.worker()::unknownCountsAs,
          "health.reply.allowed", SETTINGS.worker()::replyAllowed,
          "health.self-check.interval", SETTINGS.worker()::selfCheckInterval,
          "health.database.migrate", SETTINGS.worker()::migrateDatabase);

  @ParameterizedTest
  @MethodSource("keys")
  void everyShippedKeyIsReadWithoutError(String key) {
    assertThatCode(() -> reader(key).run()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyShippedKeyIsOneThatSomebodyReads(String key) {
    assertThat(reader(key)).isNotNull();
  }

  private static Runnable reader(String key) {
    String[] words = key.split("\\.", -1);
    return key.startsWith("health.threshold.")
        ? () -> assertThat(SETTINGS.thresholds().of(words[2])).isPresent()
        : READERS.get(key);
  }

  private static Stream<String> keys() throws IOException {
    var shipped = new Properties();
    try (InputStream file =
        Settings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      shipped.load(file);
    }
    return shipped.stringPropertyNames().stream()
        .map(key -> key.replaceFirst("^%\\w+\\.", ""))
        .filter(key -> !key.equals("config_ordinal") && !key.equals("health.checks"))
        .distinct()
        .sorted();
  }
}
