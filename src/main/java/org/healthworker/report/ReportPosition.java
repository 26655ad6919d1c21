package org.healthworker.report;

import java.time.Instant;

/** Where an outcome stands among all, in the order of the database. */
public record ReportPosition(Instant storedAt, String taskId) {}
