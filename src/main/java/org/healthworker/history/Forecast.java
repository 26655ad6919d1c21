package org.healthworker.history;

import java.time.Duration;
import java.util.Optional;

/** Whether and when a level is expected to get to a threshold. */
public sealed interface Forecast {
  /**
   * It is.
   *
   * @param in from now on; zero where the level is there already
   * @param earliest by the steepest slope that is not out of the question
   * @param latest by the flattest such slope; empty where by that it does not get there within the
   *     horizon
   */
  record Crossing(Duration in, Duration earliest, Optional<Duration> latest) implements Forecast {}

  /**
   * It is not.
   *
   * @param reason in a few words
   */
  record None(String reason) implements Forecast {}
}
