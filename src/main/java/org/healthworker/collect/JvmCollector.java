package org.healthworker.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

@ApplicationScoped
class JvmCollector implements Collector<JvmMeasurement> {
  private final JvmSampler sampler;

  @Inject
  JvmCollector(JvmSampler sampler) {
    this.sampler = sampler;
  }

  JvmCollector() {
    this(null);
  }

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public JvmMeasurement collect() throws MeasurementException {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    JvmSampler.Sample sample = sampler.last();
    return new JvmMeasurement(
        heapPercent(heap, Runtime.getRuntime().maxMemory()),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        sample.deadlockedThreads(),
        sample.gcPercent());
  }

  @Override
  public boolean mayBlock() {
    return false;
  }

  /** Some collectors leave the maximum undefined (-1); the runtime then still knows its limit. */
  static double heapPercent(MemoryUsage heap, long maxMemory) throws MeasurementException {
    return Amounts.percent(heap.getUsed(), heap.getMax() > 0 ? heap.getMax() : maxMemory);
  }
}
