package org.healthworker.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.healthworker.config.CollectSettings;

/** Averages processor use over one window after the other, so that no check waits for a window. */
@ApplicationScoped
class CpuSampler {
  private static final int WINDOWS_UNTIL_STALE = 10;

  private final CollectSettings settings;
  private final Machine machine;

  @Inject private Repeated sampling;

  private long windowStart = System.nanoTime();
  private volatile Measured last = new Measured.Failure("The first sampling window has not ended.");

  @Inject
  CpuSampler(CollectSettings settings, Machine machine) {
    this.settings = settings;
    this.machine = machine;
  }

  /** For the container's proxies only. */
  CpuSampler() {
    this(null, null);
  }

  void start() {
    sampling.start("sampling the processor", this::sample, settings::cpuSampleInterval);
  }

  void sample() {
    long now = System.nanoTime();
    Duration window = Duration.ofNanos(now - windowStart);
    windowStart = now;
    try {
      Machine.Processor processor = machine.processorSinceLastCall();
      var measurement =
          new CpuMeasurement(
              Amounts.tenths(100 * processor.used()),
              machine.loadAverage(),
              processor.cores(),
              window.toMillis(),
              processor.scope(),
              Instant.now());
      last = new Measured.Value(measurement, measurement.measuredAt());
    } catch (MeasurementException e) {
      last = new Measured.Failure(e.getMessage());
    }
  }

  /**
   * The last whole window.
   *
   * @throws MeasurementException before the first has ended, or when sampling has stopped
   */
  CpuMeasurement last() throws MeasurementException {
    Measured now = last;
    if (now instanceof Measured.Value value && value.measurement() instanceof CpuMeasurement cpu) {
      Duration longest = settings.cpuSampleInterval().multipliedBy(WINDOWS_UNTIL_STALE);
      if (cpu.measuredAt().plus(longest).isBefore(Instant.now())) {
        throw new MeasurementException("No sampling window has ended since " + cpu.measuredAt());
      }
      return cpu;
    }
    throw new MeasurementException(((Measured.Failure) now).error());
  }
}
