package org.healthworker.cli;

import static org.healthworker.cli.SafeJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of the server's, of which each answer has a part.
 *
 * @param path where it is
 * @param key under which the answers have it
 */
record Pages(String path, String key) {
  private static final int MOST_A_PAGE = 1000;

  /** The first answer with as many entries as are wanted, and the cursor behind them. */
  JsonObject read(Rest rest, Map<String, String> query, int limit, Deadline deadline)
      throws FailureException {
    JsonArrayBuilder entries = JSON.createArrayBuilder();
    var parameters = new LinkedHashMap<>(query);
    JsonObject first = null;
    String cursor = "";
    int left = limit;
    do {
      parameters.put("limit", "" + Math.min(left, MOST_A_PAGE));
      JsonObject page = rest.get(path, parameters, deadline).json();
      List<JsonObject> found = SafeJson.objects(page, key);
      found.forEach(entries::add);
      left -= found.size();
      cursor = page.getString("next_cursor", "");
      parameters.put("cursor", cursor);
      first = first == null ? page : first;
    } while (left > 0 && !cursor.isEmpty());
    return JSON.createObjectBuilder(first)
        .add(key, entries)
        .add("next_cursor", cursor.isEmpty() ? JsonValue.NULL : JSON.createValue(cursor))
        .build();
  }
}
