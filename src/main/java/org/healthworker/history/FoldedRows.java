package org.healthworker.history;

import java.time.Instant;
import java.util.List;

/**
 * The rows of one self-check, and of the one before of the same node.
 *
 * @param at when the self-check was stored
 * @param before in whose status each of its series has been since then
 * @param until the end of the time for which that is known: the self-check itself, or earlier
 */
record FoldedRows(
    String node, Instant at, List<HistoryRow> rows, List<HistoryRow> before, Instant until) {
  /** The earliest instant that they tell something of. */
  Instant from() {
    return before.isEmpty() ? at : before.get(0).storedAt();
  }
}
