package org.healthworker.config;

import java.net.URI;
import java.util.Locale;

/** An origin as browsers write it in the header of that name (RFC 6454, section 6.2). */
final class WebOrigin {
  private WebOrigin() {}

  /**
   * The one that a text means: in lower case, without the port that its scheme has anyway.
   *
   * @throws IllegalArgumentException where it is none, or one of neither http nor https
   */
  static String parse(String text) {
    URI uri = URI.create(text.toLowerCase(Locale.ROOT));
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getHost() == null || !text.equalsIgnoreCase(origin(uri, uri.getPort()))) {
      throw new IllegalArgumentException(text);
    }
    boolean usual = uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
    return origin(uri, usual ? -1 : uri.getPort());
  }

  private static String origin(URI uri, int port) {
    return uri.getScheme() + "://" + uri.getHost() + (port < 0 ? "" : ":" + port);
  }
}
