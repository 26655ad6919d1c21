package org.healthworker.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthworker.report.ReportPosition;
import org.healthworker.report.TaskId;

/** A position in the list of outcomes as clients hand it back; fit for a URL as it is. */
final class ReportCursor {
  private static final Pattern CONTENT = Pattern.compile("(\\d{1,16}):(.*)");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private ReportCursor() {}

  static String of(ReportPosition position) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, position.storedAt());
    return ENCODER.encodeToString((micros + ":" + position.taskId()).getBytes(UTF_8));
  }

  /**
   * The position that a cursor stands for.
   *
   * @throws IllegalArgumentException where it is not one of ours
   */
  static ReportPosition parse(String cursor) {
    String content = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    Matcher matcher = CONTENT.matcher(content);
    if (!matcher.matches() || !TaskId.isValid(matcher.group(2))) {
      throw new IllegalArgumentException(cursor);
    }
    long micros = Long.parseLong(matcher.group(1));
    return new ReportPosition(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), matcher.group(2));
  }
}
