package org.healthworker.api;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.healthworker.config.QuietPeriod;
import org.healthworker.config.Quoted;
import org.healthworker.healthcheck.WorkerTroubleException;

/** 503: the database or the broker is away, and the same request can succeed later. */
@Provider
public class WorkerTroubleMapper implements ExceptionMapper<WorkerTroubleException> {
  private static final System.Logger LOG = System.getLogger(WorkerTroubleMapper.class.getName());
  private static final int RETRY_AFTER_SECONDS = 5;

  /** Whoever polls must not fill the log. */
  private final QuietPeriod quiet = new QuietPeriod();

  @Override
  public Response toResponse(WorkerTroubleException exception) {
    if (quiet.isOver()) {
      String cause = Quoted.of(String.valueOf(exception.getCause()));
      LOG.log(WARNING, "HW0601 answered 503: " + exception.getMessage() + " cause=" + cause);
    }
    return Problem.of(503, exception.getMessage())
        .toResponse()
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }
}
