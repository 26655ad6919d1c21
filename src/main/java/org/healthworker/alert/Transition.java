package org.healthworker.alert;

import java.time.Instant;
import org.healthworker.report.TaskId;

/**
 * A change of a check that is an alert, or would have been one.
 *
 * @param at when the self-check was stored that made it one
 */
public record Transition(
    String node, String check, AlertState previous, AlertState state, Instant at, TaskId taskId) {
  /** Whether it is a problem's beginning or change; its end is none to whoever counts alerts. */
  boolean isAlert() {
    return state != AlertState.OK;
  }
}
