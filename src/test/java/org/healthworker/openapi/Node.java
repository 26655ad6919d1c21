package org.healthworker.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in the OpenAPI document. Its members stand where a reference says.
 *
 * @param pointer from the top (RFC 6901)
 */
record Node(JsonObject document, String pointer, JsonValue value) {
  static Node top(JsonObject document) {
    return new Node(document, "", document);
  }

  /** The member of an object. */
  Optional<Node> member(String name) {
    JsonValue member = value instanceof JsonObject object ? object.get(name) : null;
    return Optional.ofNullable(member)
        .map(found -> new Node(document, pointer + "/" + Json.encodePointer(name), found))
        .map(Node::followed);
  }

  Node required(String name) {
    return member(name)
        .orElseThrow(() -> new AssertionError("openapi.json has no " + pointer + "/" + name));
  }

  /** The names of an object's members; none where it is no object. */
  Set<String> names() {
    return value instanceof JsonObject object ? object.keySet() : Set.of();
  }

  /** The members of an object, or the elements of an array. */
  Stream<Node> children() {
    if (value instanceof JsonArray array) {
      return IntStream.range(0, array.size())
          .mapToObj(i -> new Node(document, pointer + "/" + i, array.get(i)).followed());
    }
    return names().stream().map(this::required);
  }

  /** The text here, or nothing where there is something else. */
  Optional<String> text() {
    return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
  }

  boolean isTrue() {
    return value == JsonValue.TRUE;
  }

  /** Fails where JSON is not as the schema here says. */
  void check(String json) {
    PublishedSchemas.check(PublishedSchemas.OPENAPI + "#" + pointer, json);
  }

  /** A reference to another document is left to whoever reads schemas. */
  private Node followed() {
    return member("$ref")
        .flatMap(Node::text)
        .filter(reference -> reference.startsWith("#/"))
        .map(reference -> reference.substring(1))
        .map(target -> new Node(document, target, document.getValue(target)))
        .orElse(this);
  }
}
