package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** What the channels have yet to tell. */
@ApplicationScoped
class Outbox {
  @Inject private Instance<Channel> channels;
  @Inject private OutboxRepository outbox;

  /**
   * Gives an alert to each channel that is on, within the transaction of the fold: it is told if
   * and only if it is stored.
   */
  void add(Alert alert, Notice notice) {
    for (Channel channel : channels) {
      if (channel.isOn() && channel.isToldWhen(notice)) {
        outbox.add(channel.name().toString(), alert, notice);
      }
    }
  }
}
