package org.healthworker.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON of others, all of whose names and strings are {@link SafeText}. */
final class SafeJson {
  /** Looked up once: {@link jakarta.json.Json} searches the jar at each call. */
  static final JsonProvider JSON = JsonProvider.provider();

  private SafeJson() {}

  /** The object that a text is; throws a {@link JsonException} at any other. */
  static JsonObject parse(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return safe(reader.readObject());
    }
  }

  /** The objects of a list that must be there; throws a {@link JsonException} where it is not. */
  static List<JsonObject> objects(JsonObject json, String name) {
    if (json.get(name) instanceof JsonArray array) {
      return array.stream()
          .filter(JsonObject.class::isInstance)
          .map(JsonValue::asJsonObject)
          .toList();
    }
    throw new JsonException(name + " is no array");
  }

  /** The objects of an object by name; none where it is not there. */
  static Map<String, JsonObject> children(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject object ? children(object) : Map.of();
  }

  /** The objects of an object by name. */
  static Map<String, JsonObject> children(JsonObject object) {
    Map<String, JsonObject> children = new LinkedHashMap<>();
    object.forEach(
        (name, value) -> {
          if (value instanceof JsonObject child) {
            children.put(name, child);
          }
        });
    return children;
  }

  private static JsonObject safe(JsonObject object) {
    JsonObjectBuilder safe = JSON.createObjectBuilder();
    object.forEach((name, value) -> safe.add(SafeText.of(name), safe(value)));
    return safe.build();
  }

  private static JsonValue safe(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> safe(value.asJsonObject());
      case ARRAY -> safe(value.asJsonArray());
      case STRING -> JSON.createValue(SafeText.of(((JsonString) value).getString()));
      default -> value;
    };
  }

  private static JsonArray safe(JsonArray array) {
    JsonArrayBuilder safe = JSON.createArrayBuilder();
    array.forEach(value -> safe.add(safe(value)));
    return safe.build();
  }
}
