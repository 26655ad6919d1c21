package org.healthworker.collect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands in test archives only: never ends by itself, and counts how often it was started. */
@ApplicationScoped
public class HangingCollector implements Collector<HangingCollector.Nothing> {
  private final CountDownLatch never = new CountDownLatch(1);
  private int starts;

  @Override
  public String name() {
    return "hanging";
  }

  @Override
  public Nothing collect() throws InterruptedException {
    starts++;
    never.await(1, TimeUnit.HOURS);
    return new Nothing(starts);
  }

  /** What it would have measured. */
  public record Nothing(int starts) implements Measurement {
    @Override
    public OptionalDouble level() {
      return OptionalDouble.empty();
    }
  }

  /** How many runs were begun. */
  public int starts() {
    return starts;
  }
}
