package org.healthworker.alert;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.healthworker.alert.DeliveryAttempted.Result;

/**
 * Sends what is due through one channel, one after the other. Safe for use by many threads, of
 * which one sends and the others go away.
 */
final class Deliverer {
  private static final System.Logger LOG = System.getLogger(Deliverer.class.getName());

  private final Channel channel;
  private final OutboxRepository outbox;
  private final Consumer<DeliveryAttempted> attempted;
  private final ChannelOutage outage;
  private final Semaphore sending = new Semaphore(1);
  private volatile boolean stopped;

  /**
   * One of a channel.
   *
   * @param attempted is told what came of each alert
   */
  Deliverer(Channel channel, OutboxRepository outbox, Consumer<DeliveryAttempted> attempted) {
    this.channel = channel;
    this.outbox = outbox;
    this.attempted = attempted;
    this.outage = new ChannelOutage(channel(), System::nanoTime);
  }

  String channel() {
    return channel.name().toString();
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
      for (Delivery delivery : outbox.due(channel())) {
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
      ended(Result.FAILED);
    }
  }

  private void send(Delivery delivery, Instant now) throws ChannelException {
    try {
      channel.send(delivery, now);
      ended(Result.SENT);
      outbox.delete(delivery);
    } catch (RefusedAlertException e) {
      ended(Result.REFUSED);
      outbox.putOff(delivery);
      if (delivery.attempts() == 0) {
        LOG.log(
            WARNING,
            "HW0722 channel="
                + channel()
                + " refuses alert_id="
                + delivery.alert().id()
                + ", which is tried each 5 min: "
                + e.getMessage());
      }
    }
  }

  private void ended(Result result) {
    attempted.accept(new DeliveryAttempted(channel.name(), result));
  }
}
