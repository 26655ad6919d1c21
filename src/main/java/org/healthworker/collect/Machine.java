package org.healthworker.collect;

import java.nio.file.Path;
import java.util.List;

/** What the machine says about itself; a method that has no true answer throws or returns null. */
interface Machine {
  /** Bytes of memory. */
  record Memory(long total, long available, Scope scope) {}

  /**
   * Processor time.
   *
   * @param used the share of all cores, 0–1
   * @param cores whole on a host, possibly fractional under a container's quota
   */
  record Processor(double used, Number cores, Scope scope) {}

  /** Counts of file nodes. */
  record Inodes(long total, long free) {}

  Memory memory() throws MeasurementException;

  /**
   * Processor time used since the last call; a first call has none.
   *
   * @throws MeasurementException where no time has passed that could be measured
   */
  Processor processorSinceLastCall() throws MeasurementException;

  /** Of the host, over 1, 5 and 15 minutes; null for each that the platform does not have. */
  List<Double> loadAverage();

  /** Seconds since the system started; null where the platform does not tell. */
  Long uptimeSeconds();

  /** Of the file system that holds the path; null where it has none. */
  Inodes inodes(Path path);
}
