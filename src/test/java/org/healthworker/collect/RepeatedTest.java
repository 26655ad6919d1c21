package org.healthworker.collect;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.healthworker.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedTest {
  private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
  private final CapturedLog log = new CapturedLog(Repeated.class);
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
    log.close();
  }

  @Test
  void itIsDoneAgainAndAgain() {
    repeated(runs::incrementAndGet).start();
    awaitThreeRuns();
  }

  @Test
  void aFailureEndsNothing() {
    repeated(
            () -> {
              runs.incrementAndGet();
              throw new IllegalStateException("always");
            })
        .start();
    awaitThreeRuns();
  }

  @Test
  void aNativeLibraryThatCannotBeLoadedEndsNothing() {
    repeated(
            () -> {
              runs.incrementAndGet();
              throw new NoClassDefFoundError("com/sun/jna/Native");
            })
        .start();
    awaitThreeRuns();
  }

  @Test
  void aFailureIsLogged() {
    repeated(
            () -> {
              throw new IllegalStateException("always");
            })
        .start();
    await()
        .atMost(ofSeconds(10))
        .until(() -> log.lines().contains("HW0203 counting failed; it is tried again"));
  }

  @Test
  void thePauseIsAskedAnewEachTime() {
    var pauses = new AtomicInteger();
    new Repeated(
            "counting",
            runs::incrementAndGet,
            () -> Duration.ofMillis(pauses.incrementAndGet()),
            scheduler)
        .start();
    await().atMost(ofSeconds(10)).until(() -> pauses.get() >= 3);
  }

  @Test
  void aStopBeforeTheFirstRunLeavesNothingToRun() {
    scheduler.setRemoveOnCancelPolicy(true);
    var repeated =
        new Repeated("counting", runs::incrementAndGet, () -> Duration.ofHours(1), scheduler);
    repeated.start();
    repeated.stop();
    assertThat(scheduler.getQueue()).isEmpty();
  }

  @Test
  void aStopDuringARunMakesItTheLast() {
    var self = new AtomicReference<Repeated>();
    self.set(
        repeated(
            () -> {
              runs.incrementAndGet();
              self.get().stop();
            }));
    self.get().start();
    await().atMost(ofSeconds(10)).until(() -> scheduler.getCompletedTaskCount() == 1);
    assertThat(scheduler.getQueue()).isEmpty();
  }

  private void awaitThreeRuns() {
    await().atMost(ofSeconds(10)).until(() -> runs.get() >= 3);
  }

  private Repeated repeated(Runnable action) {
    return new Repeated("counting", action, () -> Duration.ofMillis(1), scheduler);
  }
}
