package org.healthworker.alert;

/** The channels are to be told of an alert: fired within the fold's transaction. */
record AlertTold(Alert alert, Notice notice) {}
