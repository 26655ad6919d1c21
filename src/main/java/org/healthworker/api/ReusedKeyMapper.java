package org.healthworker.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.healthworker.task.ReusedKeyException;

/** 422: what the key stood for was something else. */
@Provider
public class ReusedKeyMapper implements ExceptionMapper<ReusedKeyException> {
  @Override
  public Response toResponse(ReusedKeyException exception) {
    // The name of RFC 9110, section 15.5.21, which Jakarta REST 3.1 does not know.
    return new Problem(422, "Unprocessable Content", exception.getMessage()).toResponse().build();
  }
}
