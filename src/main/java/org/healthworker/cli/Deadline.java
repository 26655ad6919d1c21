package org.healthworker.cli;

import java.time.Duration;

/** Until when something must be there, by a clock that is never set. */
record Deadline(Duration whole, long nanoTime) {
  static Deadline in(Duration whole) {
    return new Deadline(whole, System.nanoTime() + whole.toNanos());
  }

  /** Never negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }

  /** Waits, but not beyond this deadline. */
  void pause(Duration time) throws FailureException {
    Duration left = left();
    Pause.of(time.compareTo(left) < 0 ? time : left);
  }

  boolean isOver() {
    return left().isZero();
  }
}
