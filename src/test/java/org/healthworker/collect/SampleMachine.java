package org.healthworker.collect;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A machine of 16,000 MB and 8 cores, on disks of 160 GB, as the collectors would measure it.
 *
 * @param at when
 */
public record SampleMachine(Instant at) {
  private static final double MEMORY_MB = 16_000;
  private static final double DISK_GB = 160;

  public Measured memory(double percentUsed) {
    return measured(
        new MemoryMeasurement(
            percentUsed, left(MEMORY_MB, percentUsed), MEMORY_MB, Scope.CONTAINER));
  }

  /** The mounts by their aliases. */
  public Measured disk(Map<String, Measured> mounts) {
    return measured(new DiskMeasurement(mounts));
  }

  public Measured mount(String path, double percentUsed) {
    return measured(
        new MountMeasurement(path, percentUsed, left(DISK_GB, percentUsed), DISK_GB, 12.0));
  }

  /** As busy for the last 15 minutes. */
  public Measured cpu(double percentUsed) {
    List<Double> loads = Collections.nCopies(3, tenths(percentUsed / 12));
    return measured(new CpuMeasurement(percentUsed, loads, 8, 1000, Scope.HOST, at));
  }

  public Measured jvm(double heapPercentUsed) {
    return measured(new JvmMeasurement(heapPercentUsed, 61, 0, 0.2));
  }

  /** For 15 days, and its server for two. */
  public Measured uptime() {
    return measured(new UptimeMeasurement(1_296_000L, 187_200));
  }

  /** The targets by their aliases. */
  public Measured network(Map<String, Measured> targets) {
    return measured(new NetworkMeasurement(targets));
  }

  public Measured target(double latencyMs) {
    return measured(new TargetMeasurement(latencyMs));
  }

  private Measured measured(Measurement measurement) {
    return new Measured.Value(measurement, at);
  }

  private static double left(double total, double percentUsed) {
    return tenths(total * (1 - percentUsed / 100));
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
