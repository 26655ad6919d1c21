package org.healthworker.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.healthworker.task.WrongInputException;

/** 400 with the sentence that names the field. */
@Provider
public class WrongInputMapper implements ExceptionMapper<WrongInputException> {
  @Override
  public Response toResponse(WrongInputException exception) {
    return Problem.of(400, exception.getMessage()).toResponse().build();
  }
}
