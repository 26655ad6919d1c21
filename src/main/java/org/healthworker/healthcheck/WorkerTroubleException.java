package org.healthworker.healthcheck;

import jakarta.ejb.ApplicationException;

/**
 * The worker, not the task, is in trouble (the database is away, the server stops): the same task
 * can succeed later.
 */
@ApplicationException
public final class WorkerTroubleException extends Exception {
  private static final long serialVersionUID = 1L;

  public WorkerTroubleException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
