package org.healthworker.alert;

import java.time.Instant;

/** A way by which alerts leave the worker. Used by one thread at a time. */
interface Channel {
  ChannelName name();

  /** Whether it is to be told anything, as the settings say now. */
  boolean isOn();

  /** Whether it is told for that reason. */
  default boolean isToldWhen(Notice notice) {
    return true;
  }

  /**
   * Sends one; returns once the other side has it.
   *
   * @param now by the database's clock
   * @throws RefusedAlertException where the other side does not want this one
   * @throws ChannelException where it cannot be reached, or takes nothing
   */
  void send(Delivery delivery, Instant now) throws ChannelException;

  /**
   * Says again what lasts, where the other side must hear of it again and again; called each second
   * after what was due has been sent.
   *
   * @return whether anything was sent
   * @throws ChannelException where the other side cannot be reached, or takes nothing
   */
  default boolean sayAgain(Instant now) throws ChannelException {
    return false;
  }
}
