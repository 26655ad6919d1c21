package org.healthworker.config;

import java.time.Duration;

/** A setting that is an ISO-8601 duration within bounds. */
final class DurationSetting {
  private DurationSetting() {}

  static Setting<Duration> of(String key, Duration least, Duration most) {
    String allowed = "an ISO-8601 duration from " + least + " to " + most;
    return new Setting<>(key, allowed, text -> parse(text, least, most));
  }

  static Duration parse(String text, Duration least, Duration most) {
    Duration duration = Duration.parse(text);
    if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return duration;
  }
}
