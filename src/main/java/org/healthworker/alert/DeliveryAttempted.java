package org.healthworker.alert;

import java.util.Locale;

/** An alert was to be told through a channel, and this came of it. */
public record DeliveryAttempted(ChannelName channel, Result result) {
  /** What can come of it. */
  public enum Result {
    SENT,
    /** The other side does not want this one. */
    REFUSED,
    /** The channel does not work. */
    FAILED;

    /** The word in metrics. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
