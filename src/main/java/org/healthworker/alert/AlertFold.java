package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.healthworker.history.FoldTicked;
import org.healthworker.history.SelfCheckFolded;

/** Makes alerts of what becomes history, and of what does not, in the transaction of the fold. */
@ApplicationScoped
class AlertFold {
  @Inject private CheckAlerts checks;
  @Inject private NodeAlerts nodes;
  @Inject private TrendAlerts trends;
  @Inject private Teller teller;

  void folded(@Observes SelfCheckFolded event) {
    nodes.reported(event.report(), event.now());
    checks.reported(event.report(), event.now());
    trends.reported(event.report());
  }

  void ticked(@Observes FoldTicked event) {
    nodes.watch(event.now());
    trends.look(event.now());
    teller.tellAll(event.now());
  }
}
