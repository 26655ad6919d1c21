package org.healthworker.history;

import java.time.Instant;

/**
 * All self-checks that are stored have been folded: fired each second, whether or not there were
 * any, by one worker at a time, within a transaction that holds the lease. Not fired while some
 * cannot be folded, so that nobody takes a node for missing whose self-checks wait.
 *
 * @param now by the database's clock
 */
public record FoldTicked(Instant now) {}
