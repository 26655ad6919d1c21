package org.healthworker.alert;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * Sends what is due through one channel, one after the other. Safe for use by many threads, of
 * which one sends and the others go away.
 */
final class Deliverer {
  private static final System.Logger LOG = System.getLogger(Deliverer.class.getName());

  private final Channel channel;
  private final OutboxRepository outbox;
  private final ChannelOutage outage;
  private final Semaphore sending = new Semaphore(1);
  private volatile boolean stopped;

  Deliverer(Channel channel, OutboxRepository outbox) {
    this.channel = channel;
    this.outbox = outbox;
    this.outage = new ChannelOutage(channel.name(), System::nanoTime);
  }

  String channel() {
    return channel.name();
  }

  /**
   * Sends, unless the channel is off, or is sending, or waits after a failure.
   *
   * @param now by the database's clock
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  void send(Instant now) {
    if (!sending.tryAcquire()) {
      return;
    }
    try {
      if (channel.isOn() && outage.isTimeToTry()) {
        sendAll(now);
      }
    } finally {
      sending.release();
    }
  }

  /** Ends it for good, after the delivery under way, which needs the application whole. */
  void stop() {
    stopped = true;
    sending.acquireUninterruptibly();
  }

  private void sendAll(Instant now) {
    try {
      for (Delivery delivery : outbox.due(channel.name())) {
        if (stopped) {
          return;
        }
        send(delivery, now);
        outage.worked();
      }
      if (channel.sayAgain(now)) {
        outage.worked();
      }
    } catch (ChannelException e) {
      outage.failed(e);
    }
  }

  private void send(Delivery delivery, Instant now) throws ChannelException {
    try {
      channel.send(delivery, now);
      outbox.delete(delivery);
    } catch (RefusedAlertException e) {
      outbox.putOff(delivery);
      if (delivery.attempts() == 0) {
        LOG.log(
            WARNING,
            "HW0722 channel="
                + channel.name()
                + " refuses alert_id="
                + delivery.alert().id()
                + ", which is tried each 5 min: "
                + e.getMessage());
      }
    }
  }
}
