package org.healthworker.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.healthworker.config.ApiSettings;

/**
 * Refuses what the page of another origin has somebody's browser change here: it sends the password
 * that it knows with any request to us (OWASP Cross-Site Request Forgery Prevention Cheat Sheet).
 */
public class CrossOriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** RFC 9110, section 9.2.1. */
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Inject private transient ApiSettings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> refusal =
        SAFE.contains(request.getMethod())
            ? Optional.empty()
            : RequestSource.of(request).refusal(settings.origins());
    if (refusal.isPresent()) {
      Problem.of(HttpServletResponse.SC_FORBIDDEN, refusal.get()).writeTo(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
