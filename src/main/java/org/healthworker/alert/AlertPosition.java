package org.healthworker.alert;

import java.time.Instant;

/** Where an alert stands among all, newest first. */
public record AlertPosition(Instant changedAt, String id) {}
