package org.healthworker.healthcheck;

import org.healthworker.report.CompletedCheck;

/** A report was stored: fired once per row, after its transaction has committed. */
public record HealthReported(CompletedCheck check) {}
