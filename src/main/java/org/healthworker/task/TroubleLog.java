package org.healthworker.task;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.healthworker.config.QuietPeriod;
import org.healthworker.healthcheck.WorkerTroubleException;

/** Says that messages are given back, once per ten seconds, however many there are. */
@ApplicationScoped
class TroubleLog {
  private static final System.Logger LOG = System.getLogger(TroubleLog.class.getName());

  private final QuietPeriod quiet = new QuietPeriod();
  private final AtomicLong unsaid = new AtomicLong();

  void gaveBack(Exception why) {
    long messages = unsaid.incrementAndGet();
    if (quiet.isOver()) {
      unsaid.addAndGet(-messages);
      LOG.log(
          WARNING,
          "HW0502 gave back " + messages + " message(s), which come again: " + reason(why),
          // The cause of ordinary trouble has been logged where it was found.
          why instanceof WorkerTroubleException ? null : why);
    }
  }

  /** The first that anybody said: servers wrap exceptions into others that say nothing. */
  private static String reason(Exception why) {
    return Stream.<Throwable>iterate(why, Objects::nonNull, Throwable::getCause)
        .map(Throwable::getMessage)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(why.getClass().getSimpleName());
  }
}
