package org.healthworker.alert;

/**
 * What proposed thresholds would have changed.
 *
 * @param attempts of the policy by which both were decided, that of now
 * @param recoveryAttempts likewise
 * @param selfChecks how many were read
 * @param unreadable how many of them are no reports, and were left out
 * @param alerts how many there were; an end is none
 * @param proposedAlerts how many there would have been
 * @param added alerts that there would have been beside, or in place of, those that were
 * @param removed alerts that there would not have been
 */
public record BacktestResult(
    int attempts,
    int recoveryAttempts,
    int selfChecks,
    int unreadable,
    Counted<DifferingReport> reports,
    int alerts,
    int proposedAlerts,
    Counted<Transition> added,
    Counted<Transition> removed) {}
