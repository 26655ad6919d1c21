package org.healthworker.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how long something takes, in whole seconds: {@code 90}, {@code 30m}, {@code PT24H}. */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})([smhd]?)");
  private static final Duration LONGEST = Duration.ofDays(3650);

  @Override
  public Duration convert(String text) {
    try {
      Matcher matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
      Duration duration = matcher.matches() ? shortForm(matcher) : Duration.parse(text);
      if (duration.isNegative() || duration.compareTo(LONGEST) > 0 || duration.toNanosPart() != 0) {
        throw new IllegalArgumentException(text);
      }
      return duration;
    } catch (RuntimeException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is no duration; allowed are whole seconds, or such as 30s, 15m, 24h, 7d and"
              + " PT1H30M, up to 3650d");
    }
  }

  private static Duration shortForm(MatchResult form) {
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofSeconds(number);
    };
  }
}
