package org.healthworker.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Tells browsers with each answer, files and errors too, what they must not do with it (OWASP
 * Secure Headers Project), and whether it may be kept (RFC 9111).
 */
public class SecurityHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Map<String, String> OF_ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
              + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Referrer-Policy",
          "no-referrer",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  private static final Set<String> OF_NOW = Set.of("/health", "/metrics", "/problem");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    OF_ALL.forEach(response::setHeader);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    String path = request.getServletPath();
    if (path.startsWith("/system")) {
      // A browser may keep what it asks about anew each time, and nobody else anything.
      boolean reads = READING.contains(request.getMethod());
      response.setHeader("Cache-Control", reads ? "private, no-cache" : "no-store");
      response.setHeader("Vary", "Authorization");
    } else {
      response.setHeader("Cache-Control", OF_NOW.contains(path) ? "no-store" : "no-cache");
    }
    chain.doFilter(request, response);
  }
}
