package org.healthworker.page;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a browser has asked for and been sent.
 *
 * @param events of the DevTools protocol, as the driver's log has them
 */
record Requests(List<JsonObject> events) {
  static Requests of(Stream<String> log) {
    return new Requests(log.map(Requests::event).toList());
  }

  private static JsonObject event(String message) {
    try (var reader = Json.createReader(new StringReader(message))) {
      return reader.readObject().getJsonObject("message");
    }
  }

  List<String> urls() {
    return parameters("Network.requestWillBeSent")
        .map(request -> request.getJsonObject("request").getString("url"))
        .filter(url -> !url.startsWith("data:"))
        .toList();
  }

  List<Integer> statuses() {
    return parameters("Network.responseReceivedExtraInfo")
        .map(answer -> answer.getInt("statusCode"))
        .toList();
  }

  /** Headers and bodies as they came over the wire. */
  long bytes() {
    return parameters("Network.loadingFinished")
        .mapToLong(end -> end.getJsonNumber("encodedDataLength").longValue())
        .sum();
  }

  private Stream<JsonObject> parameters(String method) {
    return events.stream()
        .filter(event -> event.getString("method").equals(method))
        .map(event -> event.getJsonObject("params"));
  }

  @Override
  public String toString() {
    return "%d requests, %.1f KB".formatted(urls().size(), bytes() / 1024.0);
  }
}
