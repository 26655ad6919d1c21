package org.healthworker.bench;

/**
 * One round of one bar.
 *
 * @param p50 milliseconds from sending to the reply; so is {@code p99}
 * @param serverCpu seconds per 1,000 tasks, of the process that takes the tasks
 * @param clientCpu likewise, of all clients
 * @param databaseCpu likewise
 */
record Sample(
    double tasksPerSecond,
    double p50,
    double p99,
    double serverCpu,
    double clientCpu,
    double databaseCpu) {}
