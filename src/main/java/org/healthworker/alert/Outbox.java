package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;

/** What the channels have yet to tell. */
@ApplicationScoped
class Outbox {
  /** Gives each channel an alert to tell, within the transaction of the fold. */
  void add(Alert alert, Notice notice) {}
}
