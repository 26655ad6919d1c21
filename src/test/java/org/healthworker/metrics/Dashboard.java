package org.healthworker.metrics;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.healthworker.server.Prometheus;

/** The dashboard for Grafana that an admin is given. */
record Dashboard(JsonObject json) {
  static Dashboard shipped() throws IOException {
    try (var reader =
        Json.createReader(Files.newBufferedReader(Prometheus.shipped("health-worker.json")))) {
      return new Dashboard(reader.readObject());
    }
  }

  List<JsonObject> panels() {
    return json.getJsonArray("panels").getValuesAs(JsonObject.class);
  }

  List<JsonObject> variables() {
    return json.getJsonObject("templating").getJsonArray("list").getValuesAs(JsonObject.class);
  }

  List<JsonObject> targets() {
    return panels().stream()
        .flatMap(
            panel ->
                panel
                    .getOrDefault("targets", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray()
                    .getValuesAs(JsonObject.class)
                    .stream())
        .toList();
  }

  List<String> expressions() {
    return targets().stream().map(target -> target.getString("expr")).toList();
  }
}
