package org.healthworker.task;

import java.time.Instant;
import org.healthworker.collect.Measured;

/** Waiting health checks as their collector counts them, for the tests of other packages. */
public final class SampleTasks {
  private SampleTasks() {}

  /** One runs. */
  public static Measured of(long queued, Instant at) {
    return new Measured.Value(new TasksMeasurement(queued + 1, queued, 1, at), at);
  }
}
