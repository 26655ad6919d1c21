package org.healthworker.collect;

import java.util.Set;

/**
 * Measures one aspect of the machine. A CDI bean of this type is a check: it knows no thread, no
 * cache, no threshold and no status; {@link Collectors} runs it.
 */
public interface Collector<M extends Measurement> {
  /** The check's name in messages, reports and configuration: {@code [a-z][a-z0-9_-]*}. */
  String name();

  /**
   * Measures now, however long it takes; never called twice at once.
   *
   * @throws MeasurementException where there is no true value, with a sentence for the report
   * @throws Exception where it fails otherwise; the log has the details, the report a plain
   *     sentence
   */
  M collect() throws Exception;

  /** The aliases of the parts, such as mounts, that are configured or found now. */
  default Set<String> parts() {
    return Set.of();
  }

  /**
   * Whether a call can wait for something outside this process, so that it needs its own thread.
   */
  default boolean mayBlock() {
    return true;
  }
}
