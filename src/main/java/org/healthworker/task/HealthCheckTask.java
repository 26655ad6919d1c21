package org.healthworker.task;

import org.healthworker.report.TaskId;

/** A task that can be done. */
record HealthCheckTask(TaskId id, Payload payload) {}
