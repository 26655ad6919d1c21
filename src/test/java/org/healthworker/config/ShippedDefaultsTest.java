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
      Map.ofEntries(
          Map.entry("health.disk.mounts", SETTINGS.collect()::mounts),
          Map.entry("health.network.targets", SETTINGS.collect()::targets),
          Map.entry("health.cpu.sample-interval", SETTINGS.collect()::cpuSampleInterval),
          Map.entry("health.collector.timeout", SETTINGS.collect()::collectorTimeout),
          Map.entry("health.measurement.max-age", SETTINGS.collect()::measurementMaxAge),
          Map.entry("health.unknown-counts-as", SETTINGS.worker()::unknownCountsAs),
          Map.entry("health.reply.allowed", SETTINGS.worker()::replyAllowed),
          Map.entry("health.self-check.interval", SETTINGS.worker()::selfCheckInterval),
          Map.entry("health.database.migrate", SETTINGS.worker()::migrateDatabase),
          Map.entry("health.api.origins", SETTINGS.api()::origins),
          Map.entry("health.api.requests-per-second", SETTINGS.api()::requestsPerSecond),
          Map.entry("health.history.retention", SETTINGS.history()::retention),
          Map.entry("health.history.rollup-retention", SETTINGS.history()::rollupRetention),
          Map.entry("health.alert.webhook.url", SETTINGS.channels()::webhookUrl),
          Map.entry(
              "health.alert.webhook.credentials-file", SETTINGS.channels()::webhookCredentialsFile),
          Map.entry("health.alert.mail.to", SETTINGS.channels()::mailTo),
          Map.entry("health.alert.mail.from", SETTINGS.channels()::mailFrom),
          Map.entry("health.alert.topic", SETTINGS.channels()::topic),
          Map.entry("health.alert.url", SETTINGS.channels()::url),
          Map.entry("health.alert.attempts", SETTINGS.alert()::attempts),
          Map.entry("health.alert.recovery-attempts", SETTINGS.alert()::recoveryAttempts),
          Map.entry("health.alert.repeat-interval", SETTINGS.alert()::repeatInterval),
          Map.entry("health.alert.forecast-horizon", SETTINGS.alert()::forecastHorizon));

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
