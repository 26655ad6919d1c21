package org.healthworker.healthcheck;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.healthworker.config.QuietPeriod;

/**
 * Tells observers what happened, in the caller's thread. One that fails harms no task, though those
 * behind it miss the event (CDI 4.0, "Observer notification"): it is logged, once per ten seconds.
 * Safe for use by many threads.
 */
@ApplicationScoped
public class Observers {
  private static final System.Logger LOG = System.getLogger(Observers.class.getName());

  private final QuietPeriod quiet = new QuietPeriod();

  /** Fires the event. */
  public <T> void tell(Event<T> event, T happened) {
    try {
      event.fire(happened);
    } catch (RuntimeException e) {
      if (quiet.isOver()) {
        String what = happened.getClass().getSimpleName();
        LOG.log(WARNING, "HW0701 an observer of " + what + " failed; no task is affected", e);
      }
    }
  }
}
