package org.healthworker.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class CpuCollector implements Collector<CpuMeasurement> {
  private final CpuSampler sampler;

  @Inject
  CpuCollector(CpuSampler sampler) {
    this.sampler = sampler;
  }

  CpuCollector() {
    this(null);
  }

  @Override
  public String name() {
    return "cpu";
  }

  @Override
  public CpuMeasurement collect() throws MeasurementException {
    return sampler.last();
  }

  @Override
  public boolean mayBlock() {
    return false;
  }
}
