package org.healthworker.collect;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedTest {
  private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
  private final Repeated repeated = new Repeated(scheduler);
  private final CapturedLog log = new CapturedLog(Repeated.class);
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
    log.close();
  }

  @Test
  void itIsDoneAgainAndAgain() {
    start(runs::incrementAndGet);
    awaitThreeRuns();
  }

  @Test
  void aFailureEndsNothing() {
    start(
        () -> {
          runs.incrementAndGet();
          throw new IllegalStateException("always");
        });
    awaitThreeRuns();
  }

  @Test
  void aNativeLibraryThatCannotBeLoadedEndsNothing() {
    start(
        () -> {
          runs.incrementAndGet();
          throw new NoClassDefFoundError("com/sun/jna/Native");
        });
    awaitThreeRuns();
  }

  @Test
  void aFailureIsLogged() {
    start(
        () -> {
          throw new IllegalStateException("always");
        });
    await()
        .atMost(ofSeconds(10))
        .until(() -> log.lines().contains("HW0203 counting failed; it is tried again"));
  }

  @Test
  void thePauseIsAskedAnewEachTime() {
    var pauses = new AtomicInteger();
    repeated.start(
        "counting", runs::incrementAndGet, () -> Duration.ofMillis(pauses.incrementAndGet()));
    await().atMost(ofSeconds(10)).until(() -> pauses.get() >= 3);
  }

  @Test
  void aStopBeforeTheFirstRunLeavesNothingToRun() {
    scheduler.setRemoveOnCancelPolicy(true);
    repeated.start("counting", runs::incrementAndGet, () -> Duration.ofHours(1));
    repeated.stop();
    assertThat(scheduler.getQueue()).isEmpty();
  }

  @Test
  void aStopDuringARunMakesItTheLast() {
    start(repeated::stop);
    await().atMost(ofSeconds(10)).until(() -> scheduler.getCompletedTaskCount() == 1);
    assertThat(scheduler.getQueue()).isEmpty();
  }

  @Test
  void whoeverEndsItWaitsForTheRunUnderWay() throws InterruptedException {
    var started = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    start(
        () -> {
          started.countDown();
          awaitUninterruptibly(mayEnd);
          runs.incrementAndGet();
        });
    started.await();
    var ending = new Thread(repeated::end);
    ending.start();
    await().atMost(ofSeconds(10)).until(() -> ending.getState() == Thread.State.WAITING);

    mayEnd.countDown();
    ending.join();

    assertThat(runs).hasValue(1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitThreeRuns() {
    await().atMost(ofSeconds(10)).until(() -> runs.get() >= 3);
  }

  private void start(Runnable action) {
    repeated.start("counting", action, () -> Duration.ofMillis(1));
  }
}
