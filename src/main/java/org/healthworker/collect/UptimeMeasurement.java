package org.healthworker.collect;

import java.util.OptionalDouble;

/**
 * How long things have run.
 *
 * @param systemSeconds since the system started; null where the platform does not tell
 * @param jvmSeconds since this server's process started
 */
record UptimeMeasurement(Long systemSeconds, long jvmSeconds) implements Measurement {
  @Override
  public OptionalDouble level() {
    return OptionalDouble.empty();
  }
}
