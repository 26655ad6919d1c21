package org.healthworker.alert;

import java.time.Instant;

/**
 * What the channels were told last of one subject.
 *
 * @param state that they know of
 * @param at when; null where they were never told anything
 */
record Told(AlertState state, Instant at) {
  static final Told NOTHING = new Told(AlertState.OK, null);
}
