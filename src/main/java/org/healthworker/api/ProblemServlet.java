package org.healthworker.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * What the server itself refuses, such as a call without credentials, in the shape of all errors.
 */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Map<Integer, String> DETAILS =
      Map.of(
          401, "Give a user name and a password by HTTP Basic authentication.",
          403,
              "The user lacks the role for this: health-viewer to read, health-operator to change.",
          404, "There is nothing at this path.",
          405, WebProblemMapper.METHOD_NOT_ALLOWED);

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object refused = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = refused instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    // The server forbids anybody to list a folder; whoever lacks a role has given a name.
    if (status == HttpServletResponse.SC_FORBIDDEN && request.getUserPrincipal() == null) {
      status = HttpServletResponse.SC_NOT_FOUND;
    }
    if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      // Of the files, the health endpoints and the metrics; REST tells its own.
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
    }
    Problem.of(status, DETAILS.get(status)).writeTo(response);
  }
}
