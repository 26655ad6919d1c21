package org.healthworker.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of a process.
 *
 * @param withDescendants and of those that it has started and that still run
 */
record Cpu(ProcessHandle process, boolean withDescendants) {
  Use start() {
    return new Use(this, total());
  }

  private Duration total() {
    Stream<ProcessHandle> descendants = withDescendants ? process.descendants() : Stream.empty();
    return Stream.concat(Stream.of(process), descendants)
        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** What is used from one moment on. */
  record Use(Cpu cpu, Duration before) {
    double secondsPerThousand(int tasks) {
      return cpu.total().minus(before).toMillis() / (double) tasks;
    }
  }
}
