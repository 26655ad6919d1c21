package org.healthworker.healthcheck;

import org.healthworker.report.Origin;
import org.healthworker.report.Outcome;

/**
 * A task has got its outcome: fired once per row, after its transaction has committed.
 *
 * @param origin null for a task that failed or expired
 */
public record OutcomeStored(Outcome outcome, Origin origin) {}
