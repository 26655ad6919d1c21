package org.healthworker.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.software.os.OSFileStore;
import oshi.software.os.OperatingSystem;
import oshi.util.GlobalConfig;

/** The machine as OSHI sees it. */
final class OshiMachine implements Machine {
  private final GlobalMemory memory;
  private final CentralProcessor processor;
  private final OperatingSystem system;
  private final Map<Path, Held> stores = new ConcurrentHashMap<>();
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
    return new Memory(memory.getTotal(), memory.getAvailable());
  }

  @Override
  public synchronized double cpuUsedSinceLastCall() throws MeasurementException {
    long[] ticks = processor.getSystemCpuLoadTicks();
    // Where no tick was counted, OSHI says that none was used.
    boolean counted = !Arrays.equals(lastTicks, ticks);
    double used = processor.getSystemCpuLoadBetweenTicks(lastTicks, ticks);
    lastTicks = ticks;
    if (!counted || !(used >= 0 && used <= 1)) {
      throw new MeasurementException("The system counted no processor time.");
    }
    return used;
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
  public int cores() {
    return processor.getLogicalProcessorCount();
  }

  @Override
  public Long uptimeSeconds() {
    long seconds = system.getSystemUptime();
    return seconds > 0 ? Long.valueOf(seconds) : null;
  }

  @Override
  public Inodes inodes(Path path) {
    // Listing the file systems costs milliseconds, asking one that is held microseconds.
    return stores
        .compute(path, (p, held) -> held == null || held.isOld() ? hold(p) : held)
        .store()
        .filter(OSFileStore::updateAttributes)
        .filter(store -> store.getTotalInodes() > 0)
        .map(store -> new Inodes(store.getTotalInodes(), store.getFreeInodes()))
        .orElse(null);
  }

  private Held hold(Path path) {
    Path real = real(path);
    Optional<OSFileStore> holder =
        system.getFileSystem().getFileStores().stream()
            .filter(store -> real.startsWith(store.getMount()))
            .max(Comparator.comparingInt(store -> store.getMount().length()));
    return new Held(holder, System.nanoTime());
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // What cannot be resolved has no space to report either; the collector says so.
      return path;
    }
  }

  /** The file system of a path, until another may have been mounted over it. */
  private record Held(Optional<OSFileStore> store, long since) {
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    boolean isOld() {
      return System.nanoTime() - since > LONGEST;
    }
  }
}
