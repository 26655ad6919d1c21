package org.healthworker.healthcheck;

import org.healthworker.report.CompletedCheck;

/** The machine was measured and judged: fired whether or not the report can then be stored. */
public record HealthChecked(CompletedCheck check) {}
