package org.healthworker.api;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** 500: the client gets an ID, the log what happened under that ID. */
@Provider
public class UnexpectedProblemMapper implements ExceptionMapper<RuntimeException> {
  private static final System.Logger LOG =
      System.getLogger(UnexpectedProblemMapper.class.getName());

  @Override
  public Response toResponse(RuntimeException exception) {
    String id = UUID.randomUUID().toString();
    LOG.log(ERROR, "HW0602 answered 500, error ID " + id, exception);
    return Problem.of(500, "The server's log explains error ID " + id + ".").toResponse().build();
  }
}
