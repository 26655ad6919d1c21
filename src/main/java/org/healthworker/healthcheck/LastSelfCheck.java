package org.healthworker.healthcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** When this worker last stored a check of itself. */
@ApplicationScoped
class LastSelfCheck {
  private volatile Instant at = Instant.MIN;

  void was(Instant instant) {
    at = instant;
  }

  boolean isWithin(Duration age) {
    return at.isAfter(Instant.now().minus(age));
  }
}
