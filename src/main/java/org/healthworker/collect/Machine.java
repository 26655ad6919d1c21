package org.healthworker.collect;

import java.nio.file.Path;
import java.util.List;

/** What the machine says about itself; a method that has no true answer throws or returns null. */
interface Machine {
  /** Bytes of physical memory. */
  record Memory(long total, long available) {}

  /** Counts of file nodes. */
  record Inodes(long total, long free) {}

  Memory memory() throws MeasurementException;

  /**
   * The share of processor time used since the last call, 0–1; a first call has none.
   *
   * @throws MeasurementException where no time has passed that could be measured
   */
  double cpuUsedSinceLastCall() throws MeasurementException;

  /** Over 1, 5 and 15 minutes; null for each that the platform does not have. */
  List<Double> loadAverage();

  int cores();

  /** Seconds since the system started; null where the platform does not tell. */
  Long uptimeSeconds();

  /** Of the file system that holds the path; null where it has none. */
  Inodes inodes(Path path);
}
