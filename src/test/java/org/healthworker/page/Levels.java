package org.healthworker.page;

/**
 * What a made self-check measured.
 *
 * @param latencyMs negative where the target did not answer
 */
record Levels(
    double memory,
    double root,
    double data,
    double cpu,
    int queued,
    double heap,
    double latencyMs) {
  static final Levels CALM = new Levels(62.4, 71.9, 48.2, 12.5, 5, 31, 0.4);

  /** Everything a little less, but for a disk that fills up. */
  static final Levels FILLING = new Levels(58.1, 66, 93.1, 9.8, 2, 27, 0.4);

  Levels withMemory(double percent) {
    return new Levels(percent, root, data, cpu, queued, heap, latencyMs);
  }

  Levels withData(double percent) {
    return new Levels(memory, root, percent, cpu, queued, heap, latencyMs);
  }

  Levels withCpu(double percent) {
    return new Levels(memory, root, data, percent, queued, heap, latencyMs);
  }

  Levels withQueued(int count) {
    return new Levels(memory, root, data, cpu, count, heap, latencyMs);
  }

  Levels withoutNetwork() {
    return new Levels(memory, root, data, cpu, queued, heap, -1);
  }
}
