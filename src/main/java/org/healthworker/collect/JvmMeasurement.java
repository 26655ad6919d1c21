package org.healthworker.collect;

import java.util.OptionalDouble;

/**
 * The Java virtual machine that this server runs in.
 *
 * @param heapPercentUsed of the largest heap that it may have, 0–100
 * @param threads live ones, daemons included
 * @param deadlockedThreads as last sampled; null before the first sample
 * @param gcPercent share of the last sampling window in which garbage collectors stopped the
 *     application, 0–100; null before the first sample, and where no collector tells
 */
record JvmMeasurement(
    double heapPercentUsed, int threads, Integer deadlockedThreads, Double gcPercent)
    implements Measurement {
  @Override
  public OptionalDouble level() {
    return OptionalDouble.of(heapPercentUsed);
  }
}
