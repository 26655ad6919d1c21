package org.healthworker.task;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.collect.SampledMeasurement;

/**
 * The health checks that are not done yet.
 *
 * @param count the sum of the others; null where {@code queued} is
 * @param queued waiting for any worker; null where the broker does not tell
 * @param running executed by this worker
 * @param measuredAt when the broker was asked
 */
record TasksMeasurement(Long count, Long queued, int running, Instant measuredAt)
    implements SampledMeasurement {
  /**
   * As last sampled.
   *
   * @param runningNow what is told where nothing was sampled
   */
  static TasksMeasurement of(Optional<QueueState> sampled, int runningNow, Instant now) {
    return sampled
        .map(state -> summed(state.waiting(), state.running(), state.at()))
        .orElseGet(() -> summed(null, runningNow, now));
  }

  private static TasksMeasurement summed(Long queued, int running, Instant at) {
    Long count = queued == null ? null : Long.valueOf(queued + running);
    return new TasksMeasurement(count, queued, running, at);
  }

  @Override
  public OptionalDouble level() {
    return count == null ? OptionalDouble.empty() : OptionalDouble.of(count);
  }
}
