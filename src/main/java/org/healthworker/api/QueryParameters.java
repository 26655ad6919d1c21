package org.healthworker.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthworker.config.Quoted;
import org.healthworker.report.TaskId;
import org.healthworker.task.WrongInputException;

/**
 * What stands behind the question mark, read strictly: a misspelt or repeated parameter would
 * silently answer another question. An empty value is none, as forms send it.
 */
final class QueryParameters {
  /** What the name of a worker may be. */
  static final String NODE = "1 to 32 of A-Z a-z 0-9 . _ : -";

  /** RFC 3339, section 5.6; {@link OffsetDateTime} alone would take more. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  private final MultivaluedMap<String, String> given;

  private QueryParameters(MultivaluedMap<String, String> given) {
    this.given = given;
  }

  static QueryParameters of(MultivaluedMap<String, String> given, List<String> known)
      throws WrongInputException {
    for (var parameter : given.entrySet()) {
      if (!known.contains(parameter.getKey())) {
        String allowed = known.isEmpty() ? "none" : String.join(", ", known);
        throw new WrongInputException(
            Quoted.of(parameter.getKey()) + " is not known; allowed are " + allowed);
      }
      if (parameter.getValue().size() > 1) {
        throw WrongInputException.of(parameter.getKey(), "given more than once", "one value");
      }
    }
    return new QueryParameters(given);
  }

  /**
   * The value of a parameter, if it has one.
   *
   * @param parser throws a RuntimeException at a value that is not allowed
   */
  <T> Optional<T> value(String name, String allowed, Function<String, T> parser)
      throws WrongInputException {
    String text = given.getFirst(name);
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (RuntimeException e) {
      throw WrongInputException.ofText(name, text, allowed);
    }
  }

  /** One of some words; each value's own text is its word. */
  <T> Optional<T> word(String name, T[] values) throws WrongInputException {
    String allowed =
        "one of " + Stream.of(values).map(Object::toString).collect(Collectors.joining(", "));
    return value(
        name,
        allowed,
        text -> Stream.of(values).filter(value -> value.toString().equals(text)).findFirst().get());
  }

  Optional<Instant> time(String name) throws WrongInputException {
    return value(
        name,
        "a time as in RFC 3339, such as 2026-11-24T09:45:01Z, where + is written %2B",
        QueryParameters::instant);
  }

  Optional<Integer> integer(String name, int least, int most) throws WrongInputException {
    return value(
        name,
        "an integer from " + least + " to " + most,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        });
  }

  /** The name of a worker. */
  Optional<String> node() throws WrongInputException {
    return value("node", NODE, QueryParameters::node);
  }

  static String node(String text) {
    if (!TaskId.isValid(text) || text.length() > 32) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  static Instant instant(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (!TIME.matcher(upper).matches()) {
      throw new IllegalArgumentException(text);
    }
    return OffsetDateTime.parse(upper).toInstant();
  }
}
