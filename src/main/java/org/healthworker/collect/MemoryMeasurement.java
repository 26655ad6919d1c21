package org.healthworker.collect;

import java.util.OptionalDouble;

/**
 * Memory: of the host, or what a container may use of it.
 *
 * @param percentUsed what is not available, 0–100
 * @param availableMb what programs can get without swapping
 */
record MemoryMeasurement(double percentUsed, double availableMb, double totalMb, Scope scope)
    implements Measurement {
  static MemoryMeasurement of(Machine.Memory memory) throws MeasurementException {
    long used = memory.total() - memory.available();
    return new MemoryMeasurement(
        Amounts.percent(used, memory.total()),
        Amounts.mb(memory.available()),
        Amounts.mb(memory.total()),
        memory.scope());
  }

  @Override
  public OptionalDouble level() {
    return OptionalDouble.of(percentUsed);
  }
}
