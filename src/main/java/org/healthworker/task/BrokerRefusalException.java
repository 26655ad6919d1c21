package org.healthworker.task;

/** The broker answered, but does not do or tell what was asked. */
final class BrokerRefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokerRefusalException(String reason) {
    super(reason);
  }
}
