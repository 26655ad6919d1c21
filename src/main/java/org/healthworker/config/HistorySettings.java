package org.healthworker.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;

/** How long what was stored is kept. */
@ApplicationScoped
public class HistorySettings {
  private static final int DAYS_OF_YEAR = 365;
  private static final int DAYS_OF_MONTH = 30;

  /** Three of the longest intervals between self-checks. */
  private static final Duration LEAST = Duration.ofDays(3);

  private static final Duration MOST = Duration.ofDays(10 * DAYS_OF_YEAR);

  private static final Setting<Duration> RETENTION = setting("health.history.retention");
  private static final Setting<Duration> ROLLUP_RETENTION =
      setting("health.history.rollup-retention");

  private final Settings settings;

  @Inject
  HistorySettings(Settings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  HistorySettings() {
    this(null);
  }

  /** How long reports, submitted tasks and history rows are kept; 3 days to 10 years. */
  public Duration retention() {
    return settings.value(RETENTION);
  }

  /** How long what rows were summed up to is kept; at least as long as rows are. */
  public Duration rollupRetention() {
    Duration rollups = settings.value(ROLLUP_RETENTION);
    Duration rows = retention();
    return rollups.compareTo(rows) < 0 ? rows : rollups;
  }

  void validate() {
    retention();
    rollupRetention();
  }

  private static Setting<Duration> setting(String key) {
    return new Setting<>(
        key,
        "an ISO-8601 duration from P3D to P10Y, by years of 365 and months of 30 days",
        HistorySettings::parse);
  }

  private static Duration parse(String text) {
    Duration duration = text.contains("T") ? Duration.parse(text) : Duration.ofDays(days(text));
    if (duration.compareTo(LEAST) < 0 || duration.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return duration;
  }

  /** {@link Duration} knows neither years nor months. */
  private static long days(String text) {
    Period period = Period.parse(text);
    return (long) DAYS_OF_YEAR * period.getYears()
        + (long) DAYS_OF_MONTH * period.getMonths()
        + period.getDays();
  }
}
