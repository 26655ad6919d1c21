package org.healthworker.cli;

import java.util.regex.Pattern;

/** Text of others that a terminal takes for text only. */
final class SafeText {
  /** Controls, invisible formatting such as changes of direction, line breaks, half characters. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private static final Pattern SPACES = Pattern.compile("[\\t\\r\\n\\u0085\\u2028\\u2029]+");

  private SafeText() {}

  /** The text in one line, without what a terminal would obey. */
  static String of(String text) {
    return UNSAFE.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }

  /**
   * JSON with the same content, in which such characters are escaped; in valid JSON they stand in
   * strings only, apart from line breaks and tabs.
   */
  static String ofJson(String json) {
    return UNSAFE
        .matcher(json)
        .replaceAll(
            unsafe -> {
              var escaped = new StringBuilder();
              for (char each : unsafe.group().toCharArray()) {
                escaped.append(
                    each == '\n' || each == '\t' || each == '\r'
                        ? String.valueOf(each)
                        : "\\\\u%04x".formatted((int) each));
              }
              return escaped.toString();
            });
  }
}
