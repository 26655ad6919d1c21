package org.healthworker.collect;

import com.sun.jna.Platform;
import com.sun.jna.platform.linux.LibC;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.software.os.OperatingSystem;
import oshi.util.GlobalConfig;

/** The machine as OSHI sees it. */
final class OshiMachine implements Machine {
  private final GlobalMemory memory;
  private final CentralProcessor processor;
  private final OperatingSystem system;
  private long[] lastTicks;

  /**
   * @throws LinkageError where the native library cannot be loaded
   */
  OshiMachine() {
    // OSHI keeps values for 300 ms; how old one may be is our setting and our cache.
    GlobalConfig.set(GlobalConfig.OSHI_UTIL_MEMOIZER_EXPIRATION, 0);
    var info = new SystemInfo();
    memory = info.getHardware().getMemory();
    processor = info.getHardware().getProcessor();
    system = info.getOperatingSystem();
    lastTicks = processor.getSystemCpuLoadTicks();
  }

  @Override
  public Memory memory() throws MeasurementException {
    return new Memory(memory.getTotal(), memory.getAvailable(), Scope.HOST);
  }

  @Override
  public synchronized Processor processorSinceLastCall() throws MeasurementException {
    long[] ticks = processor.getSystemCpuLoadTicks();
    // Where no tick was counted, OSHI says that none was used.
    boolean counted = !Arrays.equals(lastTicks, ticks);
    double used = processor.getSystemCpuLoadBetweenTicks(lastTicks, ticks);
    lastTicks = ticks;
    if (!counted || !(used >= 0 && used <= 1)) {
      throw new MeasurementException("The system counted no processor time.");
    }
    return new Processor(used, processor.getLogicalProcessorCount(), Scope.HOST);
  }

  @Override
  public List<Double> loadAverage() {
    var averages = new ArrayList<Double>();
    for (double average : processor.getSystemLoadAverage(3)) {
      averages.add(average < 0 ? null : Double.valueOf(Amounts.hundredths(average)));
    }
    return averages;
  }

  @Override
  public Long uptimeSeconds() {
    long seconds = system.getSystemUptime();
    return seconds > 0 ? Long.valueOf(seconds) : null;
  }

  /** On Linux only: statvfs(3). */
  @Override
  public Inodes inodes(Path path) {
    // OSHI would look at every mount, also one that hangs, and start lsblk.
    var found = new LibC.Statvfs();
    if (!Platform.isLinux() || LibC.INSTANCE.statvfs(path.toString(), found) != 0) {
      return null;
    }
    long total = found.f_files.longValue();
    return total > 0 ? new Inodes(total, found.f_ffree.longValue()) : null;
  }
}
