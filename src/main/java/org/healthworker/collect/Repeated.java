package org.healthworker.collect;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
  private final Lock running = new ReentrantLock();

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

  /**
   * Ends it and waits for the run under way, for one that needs the application whole: to be called
   * before the bean that it was injected into ends.
   */
  public void end() {
    running.lock();
    try {
      stop();
    } finally {
      running.unlock();
    }
  }

  private void schedule() {
    next = scheduler.schedule(this::run, pause.get().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    running.lock();
    try {
      if (stopped) {
        return;
      }
      action.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.log(WARNING, "HW0203 " + what + " failed; it is tried again", e);
    } finally {
      running.unlock();
    }
    if (!stopped) {
      schedule();
    }
  }
}
