package org.healthworker.healthcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in test archives only: fails at every report, and counts how often. */
@ApplicationScoped
public class FailingObserver {
  private final AtomicInteger failures = new AtomicInteger();

  void reported(@Observes HealthReported event) {
    failures.incrementAndGet();
    throw new IllegalStateException("this observer fails");
  }

  /** How often it has failed. */
  public int failures() {
    return failures.get();
  }
}
