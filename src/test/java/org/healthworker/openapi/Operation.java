package org.healthworker.openapi;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A call that the OpenAPI document describes.
 *
 * @param method in capitals
 * @param path below the application's address, with its parameters in braces
 */
public record Operation(String method, String path, Node node) {
  /** As in the table of roles: the method and the path. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  /** The roles of which one is needed; empty where nobody need say who they are. */
  public Set<String> roles() {
    return node.required("security")
        .children()
        .map(alternative -> alternative.required("basic"))
        .flatMap(Node::children)
        .flatMap(role -> role.text().stream())
        .collect(Collectors.toSet());
  }

  /** The names of its parameters in the query, as the document orders them. */
  public Collection<String> queryParameters() {
    return node.member("parameters").stream()
        .flatMap(Node::children)
        .filter(parameter -> parameter.required("in").text().orElseThrow().equals("query"))
        .map(parameter -> parameter.required("name").text().orElseThrow())
        .toList();
  }

  /** The names of the fields of its body; none where it takes no body. */
  public Set<String> bodyFields() {
    return node.member("requestBody")
        .map(body -> body.required("content").required("application/json").required("schema"))
        .map(schema -> schema.required("properties").names())
        .orElse(Set.of());
  }

  boolean isAt(String actual) {
    return Pattern.matches(path.replaceAll("\\{[^}]*}", "[^/]+"), actual);
  }

  boolean hasParameters() {
    return path.contains("{");
  }
}
