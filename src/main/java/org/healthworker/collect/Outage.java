package org.healthworker.collect;

/**
 * Whether what is repeated begins to fail or goes on failing, so that it is said once, however
 * often it fails from then on. Not thread-safe.
 */
public final class Outage {
  private boolean lasts;

  /** Takes note of a failure; whether it is the first since all went well. */
  public boolean begins() {
    boolean first = !lasts;
    lasts = true;
    return first;
  }

  /** Whether the last attempt failed. */
  public boolean lasts() {
    return lasts;
  }

  /** Takes note that all went well. */
  public void ends() {
    lasts = false;
  }
}
