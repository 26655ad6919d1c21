package org.healthworker.history;

import java.time.Instant;

/**
 * A self-check has become history: fired once per report and in stored order, within the
 * transaction that makes it so, by one worker at a time.
 *
 * @param now by the database's clock
 */
public record SelfCheckFolded(FoldedReport report, Instant now) {}
