package org.healthworker.cli;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One metric of one worker over time. */
record Series(JsonObject json) {
  /** A title with its course, and a line a step. */
  String text() {
    var table = new Table();
    table.add("", "from", "average", "least", "most", "measured");
    for (JsonObject point : points()) {
      table.add(
          "",
          point.getString("at", ""),
          cell(point, "avg"),
          cell(point, "min"),
          cell(point, "max"),
          cell(point, "count"));
    }
    return title() + "\n" + table + "\n";
  }

  private String title() {
    List<Optional<Double>> averages =
        points().stream()
            .map(point -> point.get("avg"))
            .map(
                average ->
                    average instanceof JsonNumber number
                        ? Optional.of(number.doubleValue())
                        : Optional.<Double>empty())
            .collect(Collectors.toList());
    String course = Sparkline.of(averages).stripTrailing();
    return json.getString("node", "") + "  " + json.getString("metric", "") + "  " + course;
  }

  private List<JsonObject> points() {
    return SafeJson.objects(json, "points");
  }

  private static String cell(JsonObject point, String field) {
    JsonValue value = point.get(field);
    return value == null || value == JsonValue.NULL ? "-" : value.toString();
  }
}
