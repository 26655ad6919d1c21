package org.healthworker.history;

import java.time.Duration;
import java.util.Optional;

/** What was asked for does not fit into one answer. */
public final class TooManyPointsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Duration shortest;

  /**
   * By what would fit.
   *
   * @param shortest step; null where none is long enough
   */
  TooManyPointsException(Duration shortest) {
    super("more than " + Steps.MOST_POINTS + " points");
    this.shortest = shortest;
  }

  /** The shortest step that fits; empty where there are more series than points. */
  public Optional<Duration> shortest() {
    return Optional.ofNullable(shortest);
  }
}
