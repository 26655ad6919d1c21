package org.healthworker.collect;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does something in the background again and again; a failure is logged and ends nothing. */
public final class Repeated {
  private static final System.Logger LOG = System.getLogger(Repeated.class.getName());

  private final String what;
  private final Runnable action;
  private final Supplier<Duration> pause;
  private final ScheduledExecutorService scheduler;
  private volatile boolean stopped;
  private volatile ScheduledFuture<?> next;

  /**
   * @param what the action as a log line names it
   * @param pause between the end of one run and the start of the next, asked anew each time
   */
  public Repeated(
      String what, Runnable action, Supplier<Duration> pause, ScheduledExecutorService scheduler) {
    this.what = what;
    this.action = action;
    this.pause = pause;
    this.scheduler = scheduler;
  }

  /** Runs the action after the first pause, in the scheduler's thread. */
  public void start() {
    next = scheduler.schedule(this::run, pause.get().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it after the run under way, if there is one. */
  public void stop() {
    stopped = true;
    if (next != null) {
      next.cancel(false);
    }
  }

  private void run() {
    if (stopped) {
      return;
    }
    try {
      action.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.log(WARNING, "HW0203 " + what + " failed; it is tried again", e);
    }
    if (!stopped) {
      start();
    }
  }
}
