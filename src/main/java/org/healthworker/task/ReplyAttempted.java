package org.healthworker.task;

import java.util.Locale;

/** A client asked for a reply, and this came of it. */
public record ReplyAttempted(Result result) {
  /** What can come of it. */
  public enum Result {
    SENT,
    /** The policy does not allow the address. */
    REFUSED,
    /** Its client went away. */
    QUEUE_GONE,
    FAILED;

    /** The word in metrics. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
