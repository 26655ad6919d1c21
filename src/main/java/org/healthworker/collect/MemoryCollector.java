package org.healthworker.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class MemoryCollector implements Collector<MemoryMeasurement> {
  private final Machine machine;

  @Inject
  MemoryCollector(Machine machine) {
    this.machine = machine;
  }

  MemoryCollector() {
    this(null);
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public MemoryMeasurement collect() throws MeasurementException {
    return MemoryMeasurement.of(machine.memory());
  }

  @Override
  public boolean mayBlock() {
    return false;
  }
}
