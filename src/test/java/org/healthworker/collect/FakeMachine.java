package org.healthworker.collect;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A machine that says what a test lets it say. */
final class FakeMachine implements Machine {
  Memory memory = new Memory(1000, 250, Scope.HOST);
  Inodes inodes = new Inodes(200, 50);

  /** NaN: no processor time was counted. */
  double cpuUsed = 0.125;

  @Override
  public Memory memory() {
    return memory;
  }

  @Override
  public Processor processorSinceLastCall() throws MeasurementException {
    if (Double.isNaN(cpuUsed)) {
      throw new MeasurementException("The system counted no processor time.");
    }
    return new Processor(cpuUsed, 8, Scope.HOST);
  }

  @Override
  public List<Double> loadAverage() {
    return Arrays.asList(1.25, null, null);
  }

  @Override
  public Long uptimeSeconds() {
    return 60L;
  }

  @Override
  public Inodes inodes(Path path) {
    return inodes;
  }
}
