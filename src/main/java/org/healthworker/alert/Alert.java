package org.healthworker.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A transition that somebody must be told: stored once, never changed.
 *
 * @param id a UUID, the same in each repeated delivery
 * @param check empty for a missing node
 * @param state to which it changed
 * @param previous from which it changed
 * @param at when it changed, by the database's clock
 * @param startedAt when the problem began that it belongs to; the end of one tells when it began
 * @param metric the number that was judged, such as {@code root.percent_used}
 * @param text one sentence for humans
 */
public record Alert(
    String id,
    AlertKind kind,
    String node,
    Optional<String> check,
    AlertState state,
    AlertState previous,
    Instant at,
    Instant startedAt,
    Optional<String> metric,
    OptionalDouble value,
    OptionalDouble threshold,
    Optional<String> taskId,
    String text) {
  /** Whether it tells the end of a problem. */
  public boolean isResolved() {
    return state == AlertState.OK;
  }
}
