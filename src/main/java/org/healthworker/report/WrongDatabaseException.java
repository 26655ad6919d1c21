package org.healthworker.report;

/** The database answers, but its tables are not those of this version; the message says why. */
final class WrongDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongDatabaseException(String sentence, Exception cause) {
    super(sentence, cause);
  }
}
