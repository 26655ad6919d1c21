package org.healthworker.collect;

import static java.lang.management.ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/** The machine as the JDK sees it, where OSHI cannot be loaded: less, but nothing that is wrong. */
final class JdkMachine implements Machine {
  private final String why;

  /**
   * @param why what kept OSHI from being loaded, for the reports
   */
  JdkMachine(String why) {
    this.why = why;
  }

  @Override
  public Memory memory() throws MeasurementException {
    // The JDK knows free memory only, which leaves out what the system would give back at once.
    throw new MeasurementException("Memory cannot be measured: " + why);
  }

  @Override
  public Processor processorSinceLastCall() throws MeasurementException {
    try {
      var bean = new ObjectName(OPERATING_SYSTEM_MXBEAN_NAME);
      Object load = ManagementFactory.getPlatformMBeanServer().getAttribute(bean, "CpuLoad");
      if (load instanceof Double used && used >= 0) {
        return new Processor(used, Runtime.getRuntime().availableProcessors(), Scope.HOST);
      }
    } catch (JMException e) {
      throw new MeasurementException("Processor use cannot be measured: " + why, e);
    }
    throw new MeasurementException("The system counted no processor time.");
  }

  @Override
  public List<Double> loadAverage() {
    double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return Arrays.asList(
        average < 0 ? null : Double.valueOf(Amounts.hundredths(average)), null, null);
  }

  @Override
  public Long uptimeSeconds() {
    return null;
  }

  @Override
  public Inodes inodes(Path path) {
    return null;
  }
}
