package org.healthworker.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthworker.report.TaskId;

/**
 * A position in a list, newest first, as clients hand it back; fit for a URL as it is.
 *
 * @param at by the database's clock, to the microsecond
 * @param id of the last one before it: of the characters of a task ID
 */
record Cursor(Instant at, String id) {
  static final String ALLOWED = "a next_cursor that this call has answered";

  private static final Pattern CONTENT = Pattern.compile("(\\d{1,16}):(.*)");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /**
   * The position that a text stands for.
   *
   * @throws IllegalArgumentException where it is not one of ours
   */
  static Cursor parse(String cursor) {
    String content = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    Matcher matcher = CONTENT.matcher(content);
    if (!matcher.matches() || !TaskId.isValid(matcher.group(2))) {
      throw new IllegalArgumentException(cursor);
    }
    long micros = Long.parseLong(matcher.group(1));
    return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), matcher.group(2));
  }

  /** As clients get it. */
  @Override
  public String toString() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return ENCODER.encodeToString((micros + ":" + id).getBytes(UTF_8));
  }
}
