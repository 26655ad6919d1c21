package org.healthworker.alert;

import java.util.Locale;

/** By which ways alerts leave the worker. */
public enum ChannelName {
  LOG,
  MAIL,
  TOPIC,
  WEBHOOK;

  /** The word in the outbox, log lines and metrics. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
