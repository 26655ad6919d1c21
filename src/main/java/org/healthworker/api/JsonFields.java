package org.healthworker.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.healthworker.config.Quoted;
import org.healthworker.task.StrictJson;
import org.healthworker.task.WrongInputException;

/** The fields of a JSON object from a client, read strictly, as {@link QueryParameters} are. */
final class JsonFields {
  private final JsonObject object;
  private final String path;

  private JsonFields(JsonObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /** Those of a body. */
  static JsonFields of(String body, List<String> known) throws WrongInputException {
    return new JsonFields(StrictJson.parse(body), "").knowing(known);
  }

  /** Refuses keys that would silently be left out. */
  JsonFields knowing(List<String> known) throws WrongInputException {
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw new WrongInputException(
            path + Quoted.of(key) + " is not known; allowed are " + String.join(", ", known));
      }
    }
    return this;
  }

  Set<String> names() {
    return object.keySet();
  }

  /**
   * A text, if it is there.
   *
   * @param parser throws a RuntimeException at one that is not allowed
   */
  <T> Optional<T> text(String name, String allowed, Function<String, T> parser)
      throws WrongInputException {
    JsonValue value = object.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonString text) {
      try {
        return Optional.of(parser.apply(text.getString()));
      } catch (RuntimeException e) {
        throw WrongInputException.ofText(path + name, text.getString(), allowed);
      }
    }
    throw wrong(name, allowed);
  }

  Optional<String> node() throws WrongInputException {
    return text("node", QueryParameters.NODE, QueryParameters::node);
  }

  Optional<Instant> time(String name) throws WrongInputException {
    String allowed = "a time as in RFC 3339, such as 2026-11-24T09:45:01Z";
    return text(name, allowed, QueryParameters::instant);
  }

  /** A number, if it is there. */
  OptionalDouble number(String name, double least, double most, String allowed)
      throws WrongInputException {
    JsonValue value = object.get(name);
    if (value == null) {
      return OptionalDouble.empty();
    }
    if (value instanceof JsonNumber number
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return OptionalDouble.of(number.doubleValue());
    }
    throw wrong(name, allowed);
  }

  /** An object, if it is there. */
  Optional<JsonFields> object(String name, String allowed) throws WrongInputException {
    JsonValue value = object.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonObject fields) {
      return Optional.of(new JsonFields(fields, path + name + "."));
    }
    throw wrong(name, allowed);
  }

  WrongInputException missing(String name, String allowed) {
    return WrongInputException.of(path + name, "missing", allowed);
  }

  WrongInputException wrong(String name, String allowed) {
    return WrongInputException.of(path + name, StrictJson.found(object.get(name)), allowed);
  }
}
