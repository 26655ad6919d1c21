package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands in test archives only: fails for the self-checks that it is told to. */
@ApplicationScoped
public class SwitchedObserver {
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger ticks = new AtomicInteger();
  private volatile Predicate<FoldedReport> failing = report -> false;

  void folded(@Observes SelfCheckFolded event) {
    if (failing.test(event.report())) {
      failures.incrementAndGet();
      throw new IllegalStateException("this observer fails");
    }
  }

  void ticked(@Observes FoldTicked event) {
    ticks.incrementAndGet();
  }

  /** From now on it fails for these. */
  public void failFor(Predicate<FoldedReport> reports) {
    failing = reports;
  }

  public int failures() {
    return failures.get();
  }

  public int ticks() {
    return ticks.get();
  }
}
