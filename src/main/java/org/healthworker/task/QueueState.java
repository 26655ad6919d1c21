package org.healthworker.task;

import java.time.Instant;

/**
 * What the broker last said of the health checks' queue.
 *
 * @param consumers how many sessions take from it, of all workers
 */
record QueueState(int consumers, Instant at) {}
