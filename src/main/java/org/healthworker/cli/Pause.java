package org.healthworker.cli;

import java.time.Duration;

/** Lets time pass until the server is asked again: of what is new there it tells nobody. */
final class Pause {
  private Pause() {}

  static void of(Duration time) throws FailureException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw FailureException.interrupted(e);
    }
  }
}
