package org.healthworker.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the channels are to be told now: what they do not know yet, and what lasts again and again.
 *
 * @param repeatInterval after which they are told the same again
 */
record Telling(Duration repeatInterval) {
  /**
   * Decides for one subject; pure.
   *
   * @param state as the alerts have it
   * @param held whether nothing may be told of it, as it is silenced
   * @param flapping what lasts is then not told again
   */
  Optional<Notice> notice(
      AlertState state, Told told, boolean held, boolean flapping, Instant now) {
    if (held) {
      return Optional.empty();
    }
    if (state != told.state()) {
      return Optional.of(state == AlertState.OK ? Notice.RESOLVED : Notice.FIRED);
    }
    boolean repeats = state != AlertState.OK && !flapping && isDue(told, now);
    return repeats ? Optional.of(Notice.REPEATED) : Optional.empty();
  }

  private boolean isDue(Told told, Instant now) {
    return !told.at().plus(repeatInterval).isAfter(now);
  }
}
