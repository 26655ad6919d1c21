package org.healthworker.alert;

/**
 * An alert that one channel is to tell.
 *
 * @param id the same each time it is tried
 * @param attempts how often the other side refused it
 */
record Delivery(long id, Alert alert, Notice notice, int attempts) {}
