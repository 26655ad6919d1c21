package org.healthworker.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a worker is; it ends in a slash. */
record WorkerUrl(URI uri) {
  /** Names and addresses of this very machine, whatever a name server says. */
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[(?:0*:)*:?0*1\\]");

  static WorkerUrl parse(String text) throws FailureException {
    try {
      var uri = new URI(text.endsWith("/") ? text : text + "/");
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      if (isWeb
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return new WorkerUrl(uri);
      }
    } catch (URISyntaxException e) {
      throw wrong(e);
    }
    throw wrong(null);
  }

  /** Whether nobody on the way can read what is sent. */
  boolean isPrivate() {
    return uri.getScheme().equalsIgnoreCase("https")
        || LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
  }

  URI rest(String path) {
    return uri.resolve("system/maintenance/" + path);
  }

  /** The URL is not repeated, as a password may stand in it. */
  private static FailureException wrong(URISyntaxException why) {
    return FailureException.refused(
        "The URL of the worker is wrong; allowed is such as https://host:8443/health-worker/,"
            + " without a name, a password or a query",
        why);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
