package org.healthworker.history;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.healthworker.evaluate.Status;

/**
 * What was measured within a step of time, or by one self-check.
 *
 * @param at the start of the step, or when the self-check was stored
 * @param numbers empty where nothing was measured: a gap
 * @param seconds for how long the check or part had which status; empty where that was not summed
 *     up
 */
public record HistoryPoint(Instant at, Optional<Numbers> numbers, Map<Status, Double> seconds) {
  /**
   * At least one number.
   *
   * @param count of how many measurements
   */
  public record Numbers(double average, double least, double most, long count) {}

  static HistoryPoint gap(Instant at) {
    return new HistoryPoint(at, Optional.empty(), Map.of());
  }
}
