package org.healthworker.collect;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call that many threads share: while one runs nobody starts another, and its result serves all
 * who accept its age. A run that hangs costs one thread of the executor and no more, since it is
 * joined, not repeated, until it ends. Safe for use by many threads.
 */
public final class SingleFlight<T> {
  private final Callable<T> call;
  private final Executor executor;
  private Flight<T> flight;
  private Flight<T> landed;

  public SingleFlight(Callable<T> call, Executor executor) {
    this.call = call;
    this.executor = executor;
  }

  /**
   * The run under way, else the last good one if it ended at most {@code maxAge} ago, else a new
   * one.
   *
   * @throws java.util.concurrent.RejectedExecutionException where the executor takes no more
   */
  public Flight<T> join(Duration maxAge) {
    Flight<T> started;
    synchronized (this) {
      if (flight != null) {
        return flight;
      }
      if (landed != null && System.nanoTime() - landed.endedAt < maxAge.toNanos()) {
        return landed;
      }
      started = new Flight<>();
      flight = started;
    }
    try {
      executor.execute(() -> run(started));
    } catch (RuntimeException e) {
      end(started, false);
      started.result.completeExceptionally(e);
      throw e;
    }
    return started;
  }

  private void run(Flight<T> started) {
    try {
      T value = call.call();
      end(started, true);
      started.result.complete(value);
    } catch (Exception | LinkageError e) {
      // A native library that cannot be loaded is an Error, and as ordinary as any other failure.
      end(started, false);
      started.result.completeExceptionally(e);
    }
  }

  private synchronized void end(Flight<T> ended, boolean good) {
    ended.endedAt = System.nanoTime();
    flight = null;
    if (good) {
      landed = ended;
    }
  }

  /** One run, under way or ended. */
  public static final class Flight<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final long startedAt = System.nanoTime();
    private volatile long endedAt;

    /**
     * Waits until the run ends, or until {@code timeout} after its start.
     *
     * @throws TimeoutException where it had not ended by then; at once for one that hung before
     * @throws ExecutionException where the call failed
     */
    public T await(Duration timeout)
        throws TimeoutException, ExecutionException, InterruptedException {
      long left = startedAt + timeout.toNanos() - System.nanoTime();
      return result.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
    }
  }
}
