package org.healthworker.healthcheck;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.healthworker.report.Origin;
import org.healthworker.report.TaskId;

/**
 * What is asked of the service.
 *
 * @param checks names of enabled checks; empty: all of them
 * @param maxAge how old a measurement may be; empty: as configured
 * @param queueWaitMs from sending to now; null where it is not known
 * @param mayHaveOutcome the task may have been done before, so look before measuring
 */
public record HealthCheckRequest(
    TaskId taskId,
    Origin origin,
    List<String> checks,
    Optional<Duration> maxAge,
    Double queueWaitMs,
    boolean mayHaveOutcome) {}
