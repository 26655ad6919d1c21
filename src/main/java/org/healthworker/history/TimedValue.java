package org.healthworker.history;

import java.time.Instant;

/** A number and when it was measured. */
public record TimedValue(Instant at, double value) {}
