package org.healthworker.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A machine of which this process may use a part only, where a cgroup limits it. */
final class ContainedMachine implements Machine {
  private final Machine host;
  private final CgroupMemory memory;
  private final CgroupProcessor processor;
  private Optional<CgroupProcessor.Sample> last;

  /**
   * @param root of the system's files
   */
  ContainedMachine(Machine host, Path root) {
    this.host = host;
    memory = new CgroupMemory(root);
    processor = new CgroupProcessor(root);
    try {
      last = processor.sample();
    } catch (MeasurementException e) {
      // What cannot be read now most probably cannot at the end of the first window, which says so.
      last = Optional.empty();
    }
  }

  @Override
  public Memory memory() throws MeasurementException {
    Optional<Memory> limited = memory.limited();
    return limited.isPresent() ? limited.get() : host.memory();
  }

  @Override
  public synchronized Processor processorSinceLastCall() throws MeasurementException {
    Optional<CgroupProcessor.Sample> before = last;
    // Should this fail, the next window has no beginning.
    last = Optional.empty();
    last = processor.sample();
    if (last.isEmpty()) {
      Processor ofHost = host.processorSinceLastCall();
      if (before.isPresent()) {
        throw new MeasurementException(CgroupProcessor.CHANGED);
      }
      return ofHost;
    }
    if (before.isEmpty()) {
      throw new MeasurementException(CgroupProcessor.CHANGED);
    }
    return new Processor(
        last.get().usedSince(before.get()),
        Amounts.hundredths(last.get().cores()),
        Scope.CONTAINER);
  }

  @Override
  public List<Double> loadAverage() {
    return host.loadAverage();
  }

  @Override
  public Long uptimeSeconds() {
    return host.uptimeSeconds();
  }

  @Override
  public Inodes inodes(Path path) {
    return host.inodes(path);
  }
}
