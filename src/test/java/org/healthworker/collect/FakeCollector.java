package org.healthworker.collect;

import java.util.concurrent.Callable;

/** A check that measures what a test lets it measure, in a thread of its own. */
record FakeCollector<M extends Measurement>(String name, Callable<M> measure)
    implements Collector<M> {
  @Override
  public M collect() throws Exception {
    return measure.call();
  }
}
