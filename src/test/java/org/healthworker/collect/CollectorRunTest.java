package org.healthworker.collect;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class CollectorRunTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final UptimeMeasurement UPTIME = new UptimeMeasurement(2L, 1);

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final CapturedLog log = new CapturedLog(Collectors.class);

  @AfterEach
  void stop() {
    executor.shutdownNow();
    log.close();
  }

  @Test
  void whatIsMeasuredIsTold() throws Exception {
    assertThat(run(() -> UPTIME))
        .asInstanceOf(type(Measured.Value.class))
        .extracting(Measured.Value::measurement)
        .isEqualTo(UPTIME);
  }

  @Test
  void itIsToldWhenItWasMeasured() throws Exception {
    Instant before = Instant.now();
    assertThat(run(() -> UPTIME))
        .asInstanceOf(type(Measured.Value.class))
        .extracting(Measured.Value::at, as(type(Instant.class)))
        .satisfies(at -> assertThat(at).isBetween(before, Instant.now()));
  }

  @Test
  void aSampleIsAsOldAsItsWindow() throws Exception {
    var sample = (CpuMeasurement) ((Measured.Value) SampleMeasurements.cpu(8, 1.0)).measurement();
    var sampled = new FakeCollector<>("cpu", () -> sample);
    assertThat(new CollectorRun(sampled, Runnable::run).start(LONG).await(LONG))
        .isEqualTo(new Measured.Value(sample, SampleMeasurements.AT));
  }

  @Test
  void oneThatHangsIsUnknownAfterItsDeadline() throws Exception {
    var run = new CollectorRun(collector(CollectorRunTest::hang), executor);
    assertThat(run.start(LONG).await(Duration.ofMillis(20)))
        .isEqualTo(new Measured.Failure("No answer within 20 ms."));
  }

  @Test
  void oneThatHangsLeavesTheOthersAlone() throws Exception {
    var hung = new CollectorRun(collector(CollectorRunTest::hang), executor).start(LONG);
    Measured other = run(() -> UPTIME);
    hung.await(Duration.ofMillis(1));
    assertThat(other).isInstanceOf(Measured.Value.class);
  }

  @Test
  void theSentenceOfAMeasurementWithoutAValueIsShown() throws Exception {
    assertThat(run(CollectorRunTest::fails)).isEqualTo(new Measured.Failure("No disk is there."));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void anyOtherTroubleNamesNoClass(Throwable trouble) throws Exception {
    assertThat(run(() -> raise(trouble)))
        .isEqualTo(new Measured.Failure("It could not be measured; the server's log says why."));
  }

  static Stream<Throwable> troubles() {
    return Stream.of(
        new IOException("/dev/sda"),
        new IllegalStateException(),
        new NoClassDefFoundError("oshi/SystemInfo"),
        new UnsatisfiedLinkError("libjnidispatch.so"));
  }

  @Test
  void anErrorHasAtMostTwoHundredCharacters() throws Exception {
    Measured failure =
        run(
            () -> {
              throw new MeasurementException("x".repeat(300));
            });
    assertThat(failure).isEqualTo(new Measured.Failure("x".repeat(200)));
  }

  @Test
  void aServerWithoutAThreadLeftLeavesTheCheckUnknown() throws Exception {
    Executor full =
        task -> {
          throw new RejectedExecutionException();
        };
    assertThat(new CollectorRun(collector(() -> UPTIME), full).start(LONG).await(LONG))
        .isEqualTo(new Measured.Failure("The server has no thread left to measure with."));
  }

  @Test
  void theSameTroubleIsLoggedOnce() throws Exception {
    var run = new CollectorRun(collector(() -> raise(new IOException())), Runnable::run);
    run.start(LONG).await(LONG);
    run.start(LONG).await(LONG);
    assertThat(log.lines())
        .containsExactly(
            "HW0201 check=fake is unknown: It could not be measured; the server's log says why.");
  }

  private Measured run(Callable<UptimeMeasurement> measure) throws InterruptedException {
    return new CollectorRun(collector(measure), executor).start(LONG).await(LONG);
  }

  private static FakeCollector<?> collector(Callable<UptimeMeasurement> measure) {
    return new FakeCollector<>("fake", measure);
  }

  private static UptimeMeasurement hang() throws InterruptedException {
    new CountDownLatch(1).await();
    return UPTIME;
  }

  private static UptimeMeasurement fails() throws MeasurementException {
    throw new MeasurementException("No disk is there.");
  }

  private static UptimeMeasurement raise(Throwable trouble) throws Exception {
    if (trouble instanceof Error error) {
      throw error;
    }
    throw (Exception) trouble;
  }
}
