package org.healthworker.task;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import org.healthworker.config.Quoted;

/**
 * Says what is wrong with the broker, once for each kind of trouble, and when it is over. Not
 * thread-safe.
 */
final class BrokerTrouble {
  private static final System.Logger LOG = System.getLogger(BrokerTrouble.class.getName());

  /** By the number of its log line. */
  enum Kind {
    HW0507("the broker does not tell who takes tasks, for which the account needs the right: "),
    HW0509("the broker does not tell how many tasks wait, for which the account needs the right: "),
    HW0511("the broker refuses the account; its user or password is wrong: "),
    HW0512("the broker cannot be asked: "),
    HW0513("the broker lacks the queue "),
    HW0514("nobody takes tasks from " + BrokerQueues.TASKS + " with the selector of this worker: ");

    private final String what;

    Kind(String what) {
      this.what = what;
    }
  }

  private Kind last;
  private long since;

  boolean isThere() {
    return last != null;
  }

  void is(Kind kind, String reason) {
    if (last == null) {
      since = System.nanoTime();
    }
    if (last != kind) {
      last = kind;
      LOG.log(WARNING, kind + " " + kind.what + reason);
    }
  }

  void isOver() {
    if (last != null) {
      last = null;
      long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
      LOG.log(INFO, "HW0508 the broker answers again after " + seconds + " s");
    }
  }

  void is(JMSRuntimeException why) {
    Throwable root = why;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String said = String.valueOf(root.getMessage());
    // "Unable to validate user"; below JMS, as a resource adapter may hide what kind it was.
    boolean account = said.contains("AMQ229031");
    // Without this side's address, which would push the user's name out of what is quoted.
    String reason = account ? said.replaceFirst(" from \\S+", ".") : said;
    is(account ? Kind.HW0511 : Kind.HW0512, Quoted.of(reason));
  }
}
