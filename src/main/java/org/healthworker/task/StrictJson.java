package org.healthworker.task;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthworker.config.Quoted;

/**
 * Reads one JSON object (RFC 8259), at most 16 deep, in which no key stands twice (RFC 7493,
 * I-JSON, section 2.3): what two parsers would understand differently is refused.
 */
public final class StrictJson {
  private static final int DEEPEST = 16;
  private static final int LONGEST_FOUND = 64;
  private static final String ALLOWED = "a JSON object";

  /** Within what BigDecimal and the parsers can hold; RFC 8259, section 6, allows such a limit. */
  private static final Pattern NUMBER = Pattern.compile("[^eE]{1,1000}(?:[eE][+-]?[0-9]{1,9})?");

  private final JsonParser parser;
  private int depth;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /** The object that a text is. */
  public static JsonObject parse(String text) throws WrongInputException {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      if (parser.next() != Event.START_OBJECT) {
        throw WrongInputException.of("body", "JSON, but not an object", ALLOWED);
      }
      JsonObject object = new StrictJson(parser).object();
      if (parser.hasNext()) {
        throw WrongInputException.of("body", "more than one JSON value", ALLOWED);
      }
      return object;
    } catch (JsonException | NoSuchElementException e) {
      throw WrongInputException.of("body", "not JSON", ALLOWED);
    }
  }

  /** A value as a sentence can show it. */
  public static String found(JsonValue json) {
    return switch (json.getValueType()) {
      case STRING -> Quoted.of(((JsonString) json).getString());
      case OBJECT -> "an object";
      case ARRAY -> ((JsonArray) json).isEmpty() ? "an empty array" : "an array";
      default -> {
        String plain = json.toString();
        yield plain.length() > LONGEST_FOUND ? plain.substring(0, LONGEST_FOUND) + "…" : plain;
      }
    };
  }

  private JsonObject object() throws WrongInputException {
    deeper();
    JsonObjectBuilder object = JSON.createObjectBuilder();
    Set<String> keys = new HashSet<>();
    while (parser.next() != Event.END_OBJECT) {
      String key = parser.getString();
      if (!keys.add(key)) {
        throw WrongInputException.of(
            "body", "an object with the key " + Quoted.of(key) + " twice", "each key once");
      }
      object.add(key, value(parser.next()));
    }
    depth--;
    return object.build();
  }

  private JsonArray array() throws WrongInputException {
    deeper();
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      array.add(value(event));
    }
    depth--;
    return array.build();
  }

  private JsonValue value(Event event) throws WrongInputException {
    return switch (event) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_NUMBER -> number();
      default -> parser.getValue();
    };
  }

  private JsonValue number() throws WrongInputException {
    if (!NUMBER.matcher(parser.getString()).matches()) {
      throw WrongInputException.of(
          "body",
          "JSON with a number that is too long or too large",
          "at most 1000 characters and an exponent of at most 9 digits");
    }
    return parser.getValue();
  }

  private void deeper() throws WrongInputException {
    if (++depth > DEEPEST) {
      throw WrongInputException.of("body", "deeper than 16 levels", "at most 16 levels");
    }
  }
}
