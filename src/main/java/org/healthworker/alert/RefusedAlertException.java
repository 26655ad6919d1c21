package org.healthworker.alert;

/** The other side is there, but does not want this one; another it may want. */
final class RefusedAlertException extends ChannelException {
  private static final long serialVersionUID = 1L;

  RefusedAlertException(String reason) {
    super(reason);
  }
}
