package org.healthworker.cli;

/** What was asked for was not got; the message is one sentence for the user. */
final class FailureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final State state;

  private FailureException(State state, String message, Throwable cause) {
    super(SafeText.of(message), cause);
    this.state = state;
  }

  /**
   * The worker does not do its work. The guidelines want name resolution errors, socket timeouts
   * and the like not to be UNKNOWN.
   */
  static FailureException down(String message, Throwable cause) {
    return new FailureException(State.CRITICAL, message, cause);
  }

  static FailureException down(String message) {
    return down(message, null);
  }

  /** Nothing is known of the worker, as what was asked was wrong or not allowed. */
  static FailureException refused(String message, Throwable cause) {
    return new FailureException(State.UNKNOWN, message, cause);
  }

  static FailureException refused(String message) {
    return refused(message, null);
  }

  /** Leaves the thread interrupted. */
  static FailureException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return refused("It was interrupted", cause);
  }

  State state() {
    return state;
  }
}
