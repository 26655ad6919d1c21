package org.healthworker.openapi;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The schemas that the application publishes, each compiled once. Clients must ignore keys that are
 * not described; here such a key is wrong. Safe for use by many threads.
 */
public final class PublishedSchemas {
  static final String OPENAPI = "openapi.json";
  static final String OUTCOME = "schema/outcome.json";

  private static final String BASE = "http://localhost/health-worker/";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          registry ->
              registry
                  .schemas(
                      Map.of(
                          BASE + OPENAPI, strict(read(OPENAPI)).toString(),
                          BASE + OUTCOME, strict(read(OUTCOME)).toString()))
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private PublishedSchemas() {}

  /** Fails where a reply does not carry what clients are told. */
  public static void checkReply(String body) {
    check(OUTCOME + "#/$defs/reply", body);
  }

  /** Fails where this is not the outcome of a task, as clients are told. */
  public static void checkOutcome(String document) {
    check(OUTCOME, document);
  }

  /**
   * Fails where JSON is not as a schema says.
   *
   * @param location below the application's address, with a JSON pointer after {@code #}
   */
  static void check(String location, String json) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of(BASE + location));
    var errors = schema.validate(json, InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(
          errors.stream()
              .map(error -> error.getInstanceLocation() + " " + error.getMessage())
              .collect(joining("\n", "not as " + location + " says:\n", "\n" + json)));
    }
  }

  /** What the application publishes under a name. */
  static JsonObject read(String name) {
    try (var file = Files.newBufferedReader(Path.of("src/main/webapp", name));
        JsonReader reader = Json.createReader(file)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonValue strict(JsonValue value) {
    if (value instanceof JsonArray array) {
      var elements = Json.createArrayBuilder();
      array.forEach(element -> elements.add(strict(element)));
      return elements.build();
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    var members = Json.createObjectBuilder();
    object.forEach((name, member) -> members.add(name, strict(member)));
    if (object.get("properties") instanceof JsonObject
        && !object.containsKey("additionalProperties")) {
      members.add("additionalProperties", false);
    }
    return members.build();
  }
}
