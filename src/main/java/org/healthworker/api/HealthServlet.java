package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * The worker's own health where its clients reach it, in the JSON of MicroProfile Health 4.0
 * (section 3.2, "Appendix A: REST interfaces specifications"). Open to anyone: names and status, no
 * data.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject @Any private transient Instance<HealthCheck> checks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Stream<HealthCheck> asked =
        switch (path) {
          case "/" -> Stream.concat(live(), ready());
          case "/live" -> live();
          case "/ready" -> ready();
          default -> Stream.empty();
        };
    List<HealthCheckResponse> answers = asked.map(HealthCheck::call).toList();
    if (answers.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean up = answers.stream().allMatch(answer -> answer.getStatus() == Status.UP);
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json(up, answers).toString());
  }

  private Stream<HealthCheck> live() {
    return checks.select(Liveness.Literal.INSTANCE).stream();
  }

  private Stream<HealthCheck> ready() {
    return checks.select(Readiness.Literal.INSTANCE).stream();
  }

  private static JsonObject json(boolean up, List<HealthCheckResponse> answers) {
    JsonArrayBuilder checks = JSON.createArrayBuilder();
    answers.forEach(
        answer ->
            checks.add(
                JSON.createObjectBuilder()
                    .add("name", answer.getName())
                    .add("status", answer.getStatus().toString())));
    return JSON.createObjectBuilder()
        .add("status", (up ? Status.UP : Status.DOWN).toString())
        .add("checks", checks)
        .build();
  }
}
