package org.healthworker.alert;

/**
 * More self-checks are in a range than a backtest reads; the message is a sentence for the client.
 */
public final class TooManySelfChecksException extends Exception {
  private static final long serialVersionUID = 1L;

  TooManySelfChecksException(int most) {
    super(
        "The range has more than " + most + " self-checks; a shorter one, or one node, has fewer.");
  }
}
