package org.healthworker.collect;

import java.io.IOException;
import java.time.Duration;

/**
 * What is dear to find out and seldom changes: found out anew when it is older than it may be. Safe
 * for use by many threads.
 */
final class Kept<T> {
  private final Source<T> source;
  private final long longest;
  private T value;
  private long since;

  Kept(Source<T> source, Duration longest) {
    this.source = source;
    this.longest = longest.toNanos();
  }

  synchronized T get() throws IOException {
    return value == null || System.nanoTime() - since > longest ? anew() : value;
  }

  /** What the reader reads by it; once more with a new one where files that it names are gone. */
  <R> R read(Reader<T, R> reader) throws IOException {
    try {
      return reader.read(get());
    } catch (IOException e) {
      return reader.read(anew());
    }
  }

  private synchronized T anew() throws IOException {
    value = source.find();
    since = System.nanoTime();
    return value;
  }

  /** Finds it out. */
  interface Source<T> {
    T find() throws IOException;
  }

  /** Uses it. */
  interface Reader<T, R> {
    R read(T value) throws IOException;
  }
}
