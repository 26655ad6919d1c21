package org.healthworker.collect;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measurements as the collectors make them, for the tests of the packages that show them. */
public final class SampleMeasurements {
  public static final Instant AT = Instant.parse("2026-11-23T15:47:26.925Z");

  private SampleMeasurements() {}

  public static Measured memory(double percentUsed, double availableMb, double totalMb) {
    return at(new MemoryMeasurement(percentUsed, availableMb, totalMb, Scope.HOST));
  }

  public static Measured mount(String path, double percentUsed, Double inodesPercentUsed) {
    return at(new MountMeasurement(path, percentUsed, 45.2, 160, inodesPercentUsed));
  }

  /** The mounts in the order given, each under its alias. */
  public static Measured disk(List<Map.Entry<String, Measured>> mounts) {
    var byAlias = new LinkedHashMap<String, Measured>();
    mounts.forEach(mount -> byAlias.put(mount.getKey(), mount.getValue()));
    return at(new DiskMeasurement(byAlias));
  }

  public static Measured cpu(Number cores, Double... loadAverage) {
    return at(new CpuMeasurement(12.5, Arrays.asList(loadAverage), cores, 1000, Scope.HOST, AT));
  }

  public static Measured uptime(Long systemSeconds, long jvmSeconds) {
    return at(new UptimeMeasurement(systemSeconds, jvmSeconds));
  }

  public static Measured jvm(Integer deadlockedThreads, Double gcPercent) {
    return at(new JvmMeasurement(31, 61, deadlockedThreads, gcPercent));
  }

  public static Measured target(double latencyMs) {
    return at(new TargetMeasurement(latencyMs));
  }

  public static Measured network(Map<String, Measured> targets) {
    return at(new NetworkMeasurement(targets));
  }

  private static Measured at(Measurement measurement) {
    return new Measured.Value(measurement, AT);
  }
}
