package org.healthworker.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The OpenAPI document that the application publishes. */
public final class OpenApi {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Node TOP = Node.top(PublishedSchemas.read(PublishedSchemas.OPENAPI));
  private static final List<Operation> OPERATIONS =
      TOP.required("paths").names().stream().flatMap(OpenApi::operations).toList();

  private OpenApi() {}

  static Node top() {
    return TOP;
  }

  /** In the order of the document. */
  public static List<Operation> operations() {
    return OPERATIONS;
  }

  /** The one that a path means; one without parameters goes first. */
  static Optional<Operation> operation(String method, String path) {
    return OPERATIONS.stream()
        .filter(operation -> operation.method().equals(method) && operation.isAt(path))
        .min(Comparator.comparing(Operation::hasParameters));
  }

  private static Stream<Operation> operations(String path) {
    Node item = TOP.required("paths").required(path);
    return item.names().stream()
        .filter(METHODS::contains)
        .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path, item.required(method)));
  }
}
