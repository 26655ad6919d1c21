package org.healthworker.collect;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class JvmSamplerTest {
  private final JvmSampler sampler = new JvmSampler();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void beforeTheFirstSampleNothingIsKnownOfDeadlocks() {
    assertThat(sampler.last().deadlockedThreads()).isNull();
  }

  @Test
  void beforeTheFirstSampleNothingIsKnownOfGarbageCollection() {
    assertThat(sampler.last().gcPercent()).isNull();
  }

  @Test
  void withoutADeadlockNoThreadIsInOne() {
    sampler.sample();
    assertThat(sampler.last().deadlockedThreads()).isZero();
  }

  @Test
  void threadsThatWaitForOneAnotherAreCounted() {
    var first = new ReentrantLock();
    var second = new ReentrantLock();
    var bothHeld = new CountDownLatch(2);
    threads.execute(() -> lock(first, second, bothHeld));
    threads.execute(() -> lock(second, first, bothHeld));
    await()
        .atMost(ofSeconds(10))
        .untilAsserted(
            () -> {
              sampler.sample();
              assertThat(sampler.last().deadlockedThreads()).isEqualTo(2);
            });
  }

  @Test
  void theShareOfGarbageCollectionIsAPercentage() {
    sampler.sample();
    assertThat(sampler.last().gcPercent()).isBetween(0.0, 100.0);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10000000000, 0.0",
    "25, 10000000000, 0.3",
    "5000, 10000000000, 50.0",
    "1, 1000, 100.0",
  })
  void pausesAreAShareOfTheWindow(long pausedMillis, long windowNanos, double percent) {
    assertThat(JvmSampler.share(pausedMillis, windowNanos)).isEqualTo(percent);
  }

  @Test
  void aWindowWithoutLengthHasNoShare() {
    assertThat(JvmSampler.share(0, 0)).isNull();
  }

  /** Waits for the second lock until it is interrupted. */
  private static void lock(Lock first, Lock second, CountDownLatch bothHeld) {
    try {
      first.lockInterruptibly();
      try {
        bothHeld.countDown();
        bothHeld.await();
        second.lockInterruptibly();
        second.unlock();
      } finally {
        first.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
