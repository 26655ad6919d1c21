package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * What an error tells the client (RFC 9457, Problem Details for HTTP APIs).
 *
 * @param detail one sentence; null where the title says all
 */
record Problem(int status, String title, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  /** A problem whose status says all that there is to say. */
  static Problem of(int status, String detail) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return new Problem(status, known == null ? "Error" : known.getReasonPhrase(), detail);
  }

  Response.ResponseBuilder toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(toJson().toString());
  }

  /** Answers with it where there is no REST layer. */
  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(toJson().toString());
  }

  JsonObject toJson() {
    JsonObjectBuilder json =
        JSON.createObjectBuilder().add("type", "about:blank").add("title", title);
    json.add("status", status);
    if (detail != null) {
      json.add("detail", detail);
    }
    return json.build();
  }
}
