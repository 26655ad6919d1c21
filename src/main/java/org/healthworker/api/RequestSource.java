package org.healthworker.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.healthworker.config.Quoted;

/**
 * What a browser tells of the page that sends a request. Other clients tell nothing, and carry
 * nobody's password unasked. Judged as Go's {@code http.CrossOriginProtection} does: {@code
 * Sec-Fetch-Site} (W3C, Fetch Metadata) is what the browser itself has compared, whatever proxies
 * there are; {@code Origin} is sent over plain HTTP too, and to be ours it must name the host that
 * the request goes to.
 *
 * @param site the value of Sec-Fetch-Site; null without
 * @param origin the value of Origin; null without
 * @param host the value of Host; null without
 */
record RequestSource(String site, String origin, String host) {
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  static RequestSource of(HttpServletRequest request) {
    return new RequestSource(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  /**
   * Why it may change nothing; empty where it may.
   *
   * @param allowed origins beside our own
   */
  Optional<String> refusal(Set<String> allowed) {
    if (origin != null && allowed.contains(origin)) {
      return Optional.empty();
    }
    if (site != null) {
      return OWN_SITES.contains(site) ? Optional.empty() : Optional.of(otherSite());
    }
    return origin == null || isOfHost() ? Optional.empty() : Optional.of(otherOrigin());
  }

  private boolean isOfHost() {
    return host != null
        && (origin.equalsIgnoreCase("http://" + host)
            || origin.equalsIgnoreCase("https://" + host));
  }

  private String otherSite() {
    String sender = origin == null ? "" : " by Origin " + Quoted.of(origin);
    return "Sec-Fetch-Site is "
        + Quoted.of(site)
        + sender
        + "; allowed is same-origin or none, or an Origin of health.api.origins";
  }

  private String otherOrigin() {
    return "Origin is "
        + Quoted.of(origin)
        + "; allowed is that of the host asked, "
        + Quoted.of(String.valueOf(host))
        + ", or one of health.api.origins";
  }
}
