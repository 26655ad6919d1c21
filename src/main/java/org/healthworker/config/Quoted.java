package org.healthworker.config;

/**
 * Text from outside, made fit for a log line or an error sentence: quoted, at most 64 characters,
 * with every control, format and non-ASCII character escaped, so that it can neither start a line
 * nor drive a terminal (OWASP Logging Cheat Sheet, log injection).
 */
public final class Quoted {
  private static final int MOST = 64;

  private Quoted() {}

  public static String of(String text) {
    String cut = text.length() > MOST ? text.substring(0, MOST) : text;
    var quoted = new StringBuilder(cut.length() + 2).append('"');
    cut.chars().forEach(c -> append(quoted, (char) c));
    return quoted.append(text.length() > MOST ? "…\"" : "\"").toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (c >= ' ' && c <= '~') {
      quoted.append(c);
    } else {
      quoted.append(String.format("\\u%04x", (int) c));
    }
  }
}
