package org.healthworker.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a question; one that nothing is said of is left out. */
final class Query {
  private final Map<String, String> parameters = new LinkedHashMap<>();

  Query with(String name, Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
    return this;
  }

  Map<String, String> parameters() {
    return parameters;
  }
}
