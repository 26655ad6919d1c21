package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SingleFlightTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final ThreadPoolExecutor executor = (ThreadPoolExecutor) Executors.newCachedThreadPool();
  private final AtomicInteger runs = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final SingleFlight<Integer> counting =
      new SingleFlight<>(runs::incrementAndGet, Runnable::run);
  private final SingleFlight<Integer> hanging =
      new SingleFlight<>(
          () -> {
            started.countDown();
            gate.await();
            return runs.incrementAndGet();
          },
          executor);

  @AfterEach
  void stop() {
    executor.shutdownNow();
  }

  @Test
  void concurrentCallersShareOneRun() throws Exception {
    Callable<SingleFlight.Flight<Integer>> caller = () -> hanging.join(Duration.ZERO);
    var flights = new HashSet<SingleFlight.Flight<Integer>>();
    for (var joined : executor.invokeAll(Collections.nCopies(8, caller))) {
      flights.add(joined.get());
    }
    assertThat(flights).hasSize(1);
  }

  @Test
  void whoeverComesWhileItRunsJoinsTheRun() throws Exception {
    var first = hanging.join(Duration.ZERO);
    started.await();
    assertThat(hanging.join(Duration.ZERO)).isSameAs(first);
  }

  @Test
  void aFreshValueIsReused() throws Exception {
    counting.join(LONG);
    assertThat(counting.join(LONG).await(LONG)).isEqualTo(1);
  }

  @Test
  void anAgeOfZeroAsksForANewRun() throws Exception {
    counting.join(Duration.ZERO);
    assertThat(counting.join(Duration.ZERO).await(LONG)).isEqualTo(2);
  }

  @Test
  void aRunThatHangsEndsTheWaitAtItsDeadline() {
    var flight = hanging.join(Duration.ZERO);
    assertThatThrownBy(() -> flight.await(SHORT)).isInstanceOf(TimeoutException.class);
  }

  @Test
  void aRunThatHangsCostsOneThread() throws Exception {
    hanging.join(Duration.ZERO);
    started.await();
    hanging.join(Duration.ZERO);
    hanging.join(LONG);
    assertThat(executor.getPoolSize()).isEqualTo(1);
  }

  @Test
  void aRunThatHungServesThoseWhoComeAfterItsEnd() throws Exception {
    var flight = hanging.join(Duration.ZERO);
    assertThatThrownBy(() -> flight.await(SHORT)).isInstanceOf(TimeoutException.class);
    gate.countDown();
    flight.await(LONG);
    assertThat(hanging.join(LONG)).isSameAs(flight);
  }

  @Test
  void aFailureReachesWhoWaits() {
    var failing = new SingleFlight<>(SingleFlightTest::fail, executor);
    assertThatThrownBy(() -> failing.join(LONG).await(LONG))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(MeasurementException.class);
  }

  @Test
  void aFailureIsNotReused() throws Exception {
    var fails = new AtomicBoolean(true);
    var flights =
        new SingleFlight<>(() -> fails.getAndSet(false) ? fail() : "value", Runnable::run);
    flights.join(LONG);
    assertThat(flights.join(LONG).await(LONG)).isEqualTo("value");
  }

  @Test
  void anErrorEndsTheRunLikeAnyFailure() throws Exception {
    var fails = new AtomicBoolean(true);
    var flights =
        new SingleFlight<>(
            () -> {
              if (fails.getAndSet(false)) {
                throw new ServiceConfigurationError("no provider");
              }
              return "value";
            },
            executor);
    var first = flights.join(LONG);
    assertThatThrownBy(() -> first.await(Duration.ofSeconds(5)))
        .isInstanceOf(ExecutionException.class);
    assertThat(flights.join(LONG).await(LONG)).isEqualTo("value");
  }

  @Test
  void anExecutorThatTakesNoMoreIsToldToTheCaller() {
    executor.shutdownNow();
    assertThatThrownBy(() -> hanging.join(LONG)).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void aRejectedRunIsTriedAnew() throws Exception {
    var full = new AtomicBoolean(true);
    var flights =
        new SingleFlight<>(
            () -> "value",
            task -> {
              if (full.getAndSet(false)) {
                throw new RejectedExecutionException();
              }
              task.run();
            });
    assertThatThrownBy(() -> flights.join(LONG)).isInstanceOf(RejectedExecutionException.class);
    assertThat(flights.join(LONG).await(LONG)).isEqualTo("value");
  }

  private static String fail() throws MeasurementException {
    throw new MeasurementException("No value.");
  }
}
