package org.healthworker.collect;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
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
  private Flight<T> latest;

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
  public synchronized Flight<T> join(Duration maxAge) {
    if (latest == null || !latest.serves(maxAge)) {
      var started = new Flight<>(call);
      executor.execute(started.task);
      latest = started;
    }
    return latest;
  }

  /** One run, under way or ended. */
  public static final class Flight<T> {
    private final long startedAt = System.nanoTime();
    private final FutureTask<T> task;
    private volatile boolean good;
    private volatile long endedAt;

    private Flight(Callable<T> call) {
      task = new FutureTask<>(() -> run(call));
    }

    private T run(Callable<T> call) throws Exception {
      try {
        T value = call.call();
        good = true;
        return value;
      } finally {
        endedAt = System.nanoTime();
      }
    }

    private boolean serves(Duration maxAge) {
      return !task.isDone() || (good && System.nanoTime() - endedAt < maxAge.toNanos());
    }

    /**
     * Waits until the run ends, or until {@code timeout} after its start.
     *
     * @throws TimeoutException where it had not ended by then; at once for one that hung before
     * @throws ExecutionException where the call failed
     */
    public T await(Duration timeout)
        throws TimeoutException, ExecutionException, InterruptedException {
      long left = startedAt + timeout.toNanos() - System.nanoTime();
      return task.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
    }
  }
}
