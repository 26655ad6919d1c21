package org.healthworker.history;

import java.time.Instant;

/**
 * All self-checks that are stored have been folded: fired each second, within the transaction that
 * folded them, whether or not there were any.
 *
 * @param now by the database's clock
 */
public record FoldTicked(Instant now) {}
