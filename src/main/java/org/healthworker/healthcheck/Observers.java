package org.healthworker.healthcheck;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells observers what happened, in the caller's thread. One that fails harms no task, though those
 * behind it miss the event (CDI 4.0, "Observer notification"): it is logged, once per ten seconds.
 * Safe for use by many threads.
 */
@ApplicationScoped
public class Observers {
  private static final System.Logger LOG = System.getLogger(Observers.class.getName());
  private static final long QUIET = Duration.ofSeconds(10).toNanos();

  private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

  /** Fires the event. */
  public <T> void tell(Event<T> event, T happened) {
    try {
      event.fire(happened);
    } catch (RuntimeException e) {
      long now = System.nanoTime();
      long next = nextAt.get();
      if (now - next >= 0 && nextAt.compareAndSet(next, now + QUIET)) {
        String what = happened.getClass().getSimpleName();
        LOG.log(WARNING, "HW0701 an observer of " + what + " failed; no task is affected", e);
      }
    }
  }
}
