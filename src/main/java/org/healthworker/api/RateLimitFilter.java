package org.healthworker.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.healthworker.config.ApiSettings;

/**
 * Lets no user keep this worker from its work by asking too often. Who has given no name or a wrong
 * password does not get here: the server has answered 401 already.
 */
public class RateLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** RFC 6585, section 4. */
  private static final int TOO_MANY_REQUESTS = 429;

  @Inject private transient ApiSettings settings;
  private final transient RequestBudgets budgets = new RequestBudgets(System::nanoTime);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    OptionalInt perSecond = settings.requestsPerSecond();
    Optional<Duration> wait =
        perSecond.isPresent()
            ? budgets.take(request.getRemoteUser(), perSecond.getAsInt())
            : Optional.empty();
    if (wait.isPresent()) {
      // Whole seconds, and not too few.
      response.setHeader(
          "Retry-After", Long.toString(wait.get().plusNanos(999_999_999).toSeconds()));
      Problem.of(TOO_MANY_REQUESTS, detail(perSecond.getAsInt())).writeTo(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String detail(int perSecond) {
    return "The user sends more than "
        + (perSecond == 1 ? "1 request" : perSecond + " requests")
        + " a second (health.api.requests-per-second).";
  }
}
