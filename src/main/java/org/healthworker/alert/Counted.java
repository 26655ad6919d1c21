package org.healthworker.alert;

import java.util.ArrayList;
import java.util.List;

/** Counts all that it is given, and keeps the first 10,000. */
public final class Counted<T> {
  private static final int MOST = 10_000;

  private final List<T> first = new ArrayList<>();
  private int count;

  void add(T one) {
    count++;
    if (first.size() < MOST) {
      first.add(one);
    }
  }

  public int count() {
    return count;
  }

  public List<T> first() {
    return List.copyOf(first);
  }
}
