package org.healthworker.task;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.healthworker.config.Quoted;

/**
 * Reads one JSON object (RFC 8259), at most 16 deep, in which no key stands twice (RFC 7493,
 * I-JSON, section 2.3): what two parsers would understand differently is refused.
 */
final class StrictJson {
  private static final int DEEPEST = 16;
  private static final String ALLOWED = "a JSON object";

  private final JsonParser parser;
  private int depth;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  static JsonObject parse(String text) throws WrongInputException {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
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

  private JsonObject object() throws WrongInputException {
    deeper();
    JsonObjectBuilder object = Json.createObjectBuilder();
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
    JsonArrayBuilder array = Json.createArrayBuilder();
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
      default -> parser.getValue();
    };
  }

  private void deeper() throws WrongInputException {
    if (++depth > DEEPEST) {
      throw WrongInputException.of("body", "deeper than 16 levels", "at most 16 levels");
    }
  }
}
