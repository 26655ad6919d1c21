package org.healthworker.alert;

/** An alert could not be sent, and the next one could not either; the message says why. */
class ChannelException extends Exception {
  private static final long serialVersionUID = 1L;

  ChannelException(String reason) {
    super(reason);
  }

  ChannelException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
