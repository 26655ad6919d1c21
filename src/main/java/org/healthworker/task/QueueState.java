package org.healthworker.task;

import java.time.Instant;

/**
 * The health checks' queue as the broker last told of it, and what was executed here then.
 *
 * @param consumers how many sessions of this worker take from it
 * @param waiting tasks that no worker executes yet; null where the broker does not tell
 * @param running tasks that this worker executed at that moment
 */
record QueueState(int consumers, Long waiting, int running, Instant at) {
  /**
   * How many tasks wait for any worker.
   *
   * <p>Artemis counts a message until it is acknowledged, and as delivering from when it lies in a
   * session's buffer, where most of a backlog may wait. A session executes one at a time, so that
   * what is delivering is executed for at most one a session. That is exact while all sessions are
   * busy or none has more than one; else it is too small by less than the number of sessions.
   *
   * @param messages in the queue, delivering and scheduled ones included
   * @param delivering handed to sessions and not acknowledged
   * @param consumers sessions of all workers
   */
  static long waiting(long messages, long delivering, int consumers) {
    // The three numbers are asked for one after the other: a task may have ended in between.
    return Math.max(0, messages - Math.min(delivering, consumers));
  }
}
