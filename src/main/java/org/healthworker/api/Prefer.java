package org.healthworker.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a client prefers (RFC 7240, Prefer Header for HTTP). A preference that is malformed or not
 * known counts as not there; of those with one name the first counts (section 2).
 */
final class Prefer {
  static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** Of a header line; a longer one is not read. */
  private static final int LONGEST = 1000;

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String PAIR = TOKEN + "(?:\\s*=\\s*(?:" + TOKEN + "|" + QUOTED + "))?";
  private static final Pattern ELEMENT = Pattern.compile("(?:[^\",]|" + QUOTED + ")+");
  private static final Pattern PREFERENCE =
      Pattern.compile(PAIR + "(?:\\s*;(?:\\s*" + PAIR + ")?)*");
  private static final Pattern WAIT =
      Pattern.compile("(?i:wait)\\s*=\\s*(?:(\\d+)|\"(\\d+)\")(?![^\\s;]).*");

  private Prefer() {}

  /**
   * How long the client wants to wait, more than nothing and at most {@link #LONGEST_WAIT}.
   *
   * @param lines the values of all Prefer headers
   */
  static Optional<Duration> waiting(List<String> lines) {
    return lines.stream()
        .filter(line -> line.length() <= LONGEST)
        .flatMap(line -> ELEMENT.matcher(line).results().map(MatchResult::group))
        .map(String::strip)
        .filter(element -> PREFERENCE.matcher(element).matches())
        .filter(preference -> name(preference).equalsIgnoreCase("wait"))
        .findFirst()
        .flatMap(Prefer::seconds);
  }

  private static String name(String preference) {
    return preference.split("[\\s=;]", 2)[0];
  }

  private static Optional<Duration> seconds(String preference) {
    var matcher = WAIT.matcher(preference);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    // A number of many digits is more than the most as well.
    long seconds = digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    return Optional.of(Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds())))
        .filter(wait -> !wait.isZero());
  }
}
