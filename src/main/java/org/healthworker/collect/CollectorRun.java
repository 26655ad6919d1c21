package org.healthworker.collect;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** Runs one collector and turns whatever becomes of it into a value or a sentence. */
final class CollectorRun {
  private static final System.Logger LOG = System.getLogger(Collectors.class.getName());

  private final Collector<?> collector;
  private final SingleFlight<Measured> flights;
  private volatile String lastTrouble;

  CollectorRun(Collector<?> collector, Executor executor) {
    this.collector = collector;
    this.flights =
        new SingleFlight<>(this::measure, collector.mayBlock() ? executor : Runnable::run);
  }

  /** The aliases of the parts that are configured or found now. */
  Set<String> parts() {
    return collector.parts();
  }

  /** Starts measuring, or joins those who already do; {@link Pending#await} has the outcome. */
  Pending start(Duration maxAge) {
    try {
      var flight = flights.join(maxAge);
      return timeout -> await(flight, timeout);
    } catch (RejectedExecutionException e) {
      Measured failure = failed("The server has no thread left to measure with.", e);
      return timeout -> failure;
    }
  }

  private Measured measure() throws Exception {
    Measurement measurement = collector.collect();
    Instant at = measurement instanceof SampledMeasurement s ? s.measuredAt() : Instant.now();
    return new Measured.Value(measurement, at);
  }

  private Measured await(SingleFlight.Flight<Measured> flight, Duration timeout)
      throws InterruptedException {
    try {
      Measured measured = flight.await(timeout);
      lastTrouble = null;
      return measured;
    } catch (TimeoutException e) {
      return failed("No answer within " + timeout.toMillis() + " ms.", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return cause instanceof MeasurementException
          ? new Measured.Failure(cause.getMessage())
          : failed("It could not be measured; the server's log says why.", cause);
    }
  }

  private Measured failed(String sentence, Throwable cause) {
    // Once per trouble, not once per task: the check stays unknown in every report anyway.
    if (!sentence.equals(lastTrouble)) {
      lastTrouble = sentence;
      LOG.log(WARNING, "HW0201 check=" + collector.name() + " is unknown: " + sentence, cause);
    }
    return new Measured.Failure(sentence);
  }

  /** A measurement under way. */
  interface Pending {
    Measured await(Duration timeout) throws InterruptedException;
  }
}
