package org.healthworker.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** When somebody is told of a change, and how often. */
@ApplicationScoped
public class AlertSettings {
  /** How many results are remembered, and so the most that may have to agree. */
  private static final int MOST_ATTEMPTS = 20;

  private static final Setting<Integer> ATTEMPTS =
      IntegerSetting.of("health.alert.attempts", 1, MOST_ATTEMPTS);
  private static final Setting<Integer> RECOVERY_ATTEMPTS =
      IntegerSetting.of("health.alert.recovery-attempts", 1, MOST_ATTEMPTS);
  private static final Setting<Duration> REPEAT_INTERVAL =
      DurationSetting.of(
          "health.alert.repeat-interval", Duration.ofMinutes(1), Duration.ofDays(30));
  private static final Setting<Optional<Duration>> FORECAST_HORIZON =
      new Setting<>(
          "health.alert.forecast-horizon",
          "off or an ISO-8601 duration from PT1H to P30D",
          AlertSettings::horizon);

  private final Settings settings;

  @Inject
  AlertSettings(Settings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  AlertSettings() {
    this(null);
  }

  /** In how many reports in a row a check must be worse before that is an alert; 1–20. */
  public int attempts() {
    return settings.value(ATTEMPTS);
  }

  /** In how many reports in a row it must be better; 1–20. */
  public int recoveryAttempts() {
    return settings.value(RECOVERY_ATTEMPTS);
  }

  /** After which an alert that lasts is told again; one minute to 30 days. */
  public Duration repeatInterval() {
    return settings.value(REPEAT_INTERVAL);
  }

  /** An error that a trend lets expect within this is an alert; empty where trends are none. */
  public Optional<Duration> forecastHorizon() {
    return settings.value(FORECAST_HORIZON);
  }

  void validate() {
    attempts();
    recoveryAttempts();
    repeatInterval();
    forecastHorizon();
  }

  private static Optional<Duration> horizon(String text) {
    return "off".equals(text)
        ? Optional.empty()
        : Optional.of(DurationSetting.parse(text, Duration.ofHours(1), Duration.ofDays(30)));
  }
}
