package org.healthworker.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** What the REST layer itself refuses, such as a method that a path does not have. */
@Provider
public class WebProblemMapper implements ExceptionMapper<WebApplicationException> {
  static final String METHOD_NOT_ALLOWED =
      "The path does not have this method; the Allow header lists those it has.";

  private static final Map<Integer, String> DETAILS =
      Map.of(
          404, "There is nothing at this path.",
          405, METHOD_NOT_ALLOWED,
          406, "The answer is application/json.",
          413, "The body is larger than 65536 bytes.",
          415, "The body must be application/json.");

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response refused = exception.getResponse();
    Response.ResponseBuilder response =
        Problem.of(refused.getStatus(), DETAILS.get(refused.getStatus())).toResponse();
    String allow = refused.getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? response.build() : response.header(HttpHeaders.ALLOW, allow).build();
  }
}
