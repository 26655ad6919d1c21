package org.healthworker.alert;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;

/**
 * The channel that is always there: one line a notice. It goes through the outbox as the others do:
 * a line that were written as the transaction ends would be missing where the worker dies just
 * then.
 */
@ApplicationScoped
class AlertLog implements Channel {
  private static final System.Logger LOG = System.getLogger(AlertLog.class.getName());

  @Override
  public ChannelName name() {
    return ChannelName.LOG;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void send(Delivery delivery, Instant now) {
    Alert alert = delivery.alert();
    String line = " alert_id=" + alert.id() + " state=" + alert.state() + ' ' + alert.text();
    switch (delivery.notice()) {
      case FIRED -> LOG.log(WARNING, "HW0702" + line);
      case RESOLVED -> LOG.log(INFO, "HW0703" + line);
      case REPEATED -> LOG.log(WARNING, "HW0704" + line);
    }
  }

  void flapping(@Observes(during = TransactionPhase.AFTER_SUCCESS) FlappingChanged changed) {
    String who = changed.check() + " of " + changed.node();
    LOG.log(
        INFO,
        changed.flapping()
            ? "HW0705 " + who + " flaps: no alerts of it until that ends"
            : "HW0706 " + who + " no longer flaps");
  }
}
