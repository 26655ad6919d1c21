package org.healthworker.task;

import org.healthworker.config.Quoted;

/** The broker answered, but does not do or tell what was asked. */
final class BrokerRefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean unknownResource;

  BrokerRefusalException(BrokerManagement.Question question, String reason) {
    super(question + ": " + Quoted.of(reason));
    // "Cannot find resource with name …"
    unknownResource = reason.contains("AMQ229067");
  }

  /** Whether there is no such queue, instead of no right to ask about it. */
  boolean isOfUnknownResource() {
    return unknownResource;
  }
}
