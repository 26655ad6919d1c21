package org.healthworker.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

@ApplicationScoped
class UptimeCollector implements Collector<UptimeMeasurement> {
  private final Machine machine;

  @Inject
  UptimeCollector(Machine machine) {
    this.machine = machine;
  }

  UptimeCollector() {
    this(null);
  }

  @Override
  public String name() {
    return "uptime";
  }

  @Override
  public UptimeMeasurement collect() {
    long jvm = ManagementFactory.getRuntimeMXBean().getUptime();
    return new UptimeMeasurement(machine.uptimeSeconds(), TimeUnit.MILLISECONDS.toSeconds(jvm));
  }

  @Override
  public boolean mayBlock() {
    return false;
  }
}
