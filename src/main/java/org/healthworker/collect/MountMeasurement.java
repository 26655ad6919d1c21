package org.healthworker.collect;

import java.util.OptionalDouble;

/**
 * The file system that holds one path.
 *
 * @param percentUsed used / (used + usable), as df shows it
 * @param freeGb what this process may still write
 * @param inodesPercentUsed null where the file system counts none
 */
record MountMeasurement(
    String path, double percentUsed, double freeGb, double totalGb, Double inodesPercentUsed)
    implements Measurement {
  /** A file system without inodes left is as full as one without space. */
  @Override
  public OptionalDouble level() {
    return OptionalDouble.of(
        inodesPercentUsed == null ? percentUsed : Math.max(percentUsed, inodesPercentUsed));
  }
}
