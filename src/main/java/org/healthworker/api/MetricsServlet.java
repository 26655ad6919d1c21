package org.healthworker.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.healthworker.metrics.Exposition;
import org.healthworker.metrics.Metrics;

/** Metrics for a Prometheus server; the format is the one that it accepts. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Metrics metrics;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exposition exposition = metrics.exposition(request.getHeader("Accept"));
    response.setContentType(exposition.contentType());
    response.getWriter().write(exposition.text());
  }
}
