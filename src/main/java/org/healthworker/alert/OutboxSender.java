package org.healthworker.alert;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.healthworker.collect.Repeated;
import org.healthworker.config.HistorySettings;
import org.healthworker.fleet.Lease;
import org.healthworker.healthcheck.Observers;
import org.healthworker.report.SqlReason;

/**
 * Has the outbox sent each second, on the worker that holds the lease: each channel in a thread of
 * its own, so that none waits for another, and outside any transaction. What was sent is deleted
 * afterwards; whoever dies in between leaves it to be sent again.
 */
@Singleton
@Startup
@DependsOn("FoldTimer")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxSender {
  private static final System.Logger LOG = System.getLogger(OutboxSender.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_DROPS = Duration.ofMinutes(10);

  private List<Deliverer> deliverers = List.of();
  private Instant dropAt = Instant.MIN;

  @Inject private Instance<Channel> channels;
  @Inject private OutboxRepository outbox;
  @Inject private Lease lease;
  @Inject private HistorySettings settings;
  @Inject private Repeated sending;
  @Inject private Observers observers;
  @Inject private Event<DeliveryAttempted> attempted;

  @Resource(lookup = "java:comp/env/concurrent/health")
  private ExecutorService executor;

  @PostConstruct
  void start() {
    deliverers =
        channels.stream().map(channel -> new Deliverer(channel, outbox, this::attempted)).toList();
    sending.start("sending alerts", this::send, () -> PAUSE);
  }

  @PreDestroy
  void stop() {
    deliverers.forEach(Deliverer::stop);
  }

  private void attempted(DeliveryAttempted delivery) {
    observers.tell(attempted, delivery);
  }

  private void send() {
    try {
      lease.held().ifPresent(this::send);
    } catch (PersistenceException e) {
      waits(e);
    }
  }

  private void send(Instant now) {
    if (!now.isBefore(dropAt)) {
      dropAt = now.plus(BETWEEN_DROPS);
      deliverers.forEach(this::drop);
    }
    deliverers.forEach(deliverer -> send(deliverer, now));
  }

  private void send(Deliverer deliverer, Instant now) {
    try {
      executor.execute(
          () -> {
            try {
              deliverer.send(now);
            } catch (PersistenceException e) {
              waits(e);
            }
          });
    } catch (RejectedExecutionException e) {
      // Its threads and its queue are full of collectors that hang, which say so themselves.
      LOG.log(DEBUG, "no thread is free to send by " + deliverer.channel(), e);
    }
  }

  /** Also of channels that are off. */
  private void drop(Deliverer deliverer) {
    int dropped = outbox.dropOlderThan(settings.retention(), deliverer.channel());
    if (dropped > 0) {
      LOG.log(
          WARNING,
          "HW0723 channel="
              + deliverer.channel()
              + " was not told "
              + dropped
              + " alert(s), which are older than "
              + settings.retention());
    }
  }

  /** Whoever asks the database says what is wrong with it. */
  private static void waits(PersistenceException why) {
    LOG.log(DEBUG, () -> "alerts wait: " + SqlReason.of(why));
  }
}
