package org.healthworker.task;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** To which addresses a reply may go: a client must not make the worker write anywhere else. */
final class ReplyPolicy {
  /** The last is Artemis' way to name a queue of another address. */
  private static final Pattern NEVER =
      Pattern.compile("maintenance_tasks.*|activemq\\..*|\\$.*|.*::.*", Pattern.DOTALL);

  /** The names that Artemis gives to temporary queues, bare or in one of its namespaces. */
  private static final Pattern TEMPORARY =
      Pattern.compile(
          "(?:temp\\.|jms\\.temp(?:queue|topic)\\.)?"
              + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** As many as an admin has ever configured. */
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private ReplyPolicy() {}

  /**
   * Judges by the name alone, since a client chooses what type it claims.
   *
   * @param patterns in Artemis' wildcard syntax: {@code *} is one word, {@code #} any number
   */
  static boolean allows(String address, List<String> patterns) {
    return !NEVER.matcher(address).matches()
        && (TEMPORARY.matcher(address).matches()
            || patterns.stream().anyMatch(pattern -> matches(pattern, address)));
  }

  private static boolean matches(String pattern, String address) {
    return COMPILED.computeIfAbsent(pattern, ReplyPolicy::compile).matcher("." + address).matches();
  }

  private static Pattern compile(String pattern) {
    var regex = new StringBuilder();
    for (String word : pattern.split("\\.", -1)) {
      switch (word) {
        case "#" -> regex.append("(?:\\.[^.]+)*");
        case "*" -> regex.append("\\.[^.]+");
        default -> regex.append("\\.").append(Pattern.quote(word));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
