package org.healthworker.collect;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Takes at most so many threads of another executor at once; what comes beyond waits for one of
 * them. Safe for use by many threads.
 */
final class LimitedExecutor implements Executor {
  private final Executor executor;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int free;

  LimitedExecutor(Executor executor, int mostThreads) {
    this.executor = executor;
    this.free = mostThreads;
  }

  @Override
  public synchronized void execute(Runnable task) {
    waiting.add(task);
    if (free == 0) {
      return;
    }
    free--;
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      free++;
      waiting.remove(task);
      throw e;
    }
  }

  private void work() {
    for (Runnable task = next(); task != null; task = next()) {
      task.run();
    }
  }

  private synchronized Runnable next() {
    Runnable task = waiting.poll();
    if (task == null) {
      free++;
    }
    return task;
  }
}
