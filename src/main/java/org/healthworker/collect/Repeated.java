package org.healthworker.collect;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does something in the background again and again, until the bean ends that it was injected into;
 * a failure is logged and ends nothing.
 */
@Dependent
public class Repeated {
  private static final System.Logger LOG = System.getLogger(Repeated.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ScheduledExecutorService scheduler;

  private String what;
  private Runnable action;
  private Supplier<Duration> pause;
  private volatile boolean stopped;
  private volatile ScheduledFuture<?> next;

  /** For the container. */
  Repeated() {}

  Repeated(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Runs the action after the first pause, in the scheduler's thread. Call it once.
   *
   * @param what the action as a log line names it
   * @param pause between the end of one run and the start of the next, asked anew each time
   */
  public void start(String what, Runnable action, Supplier<Duration> pause) {
    this.what = what;
    this.action = action;
    this.pause = pause;
    schedule();
  }

  /** Ends it after the run under way, if there is one. */
  @PreDestroy
  void stop() {
    stopped = true;
    if (next != null) {
      next.cancel(false);
    }
  }

  private void schedule() {
    next = scheduler.schedule(this::run, pause.get().toMillis(), TimeUnit.MILLISECONDS);
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
      schedule();
    }
  }
}
