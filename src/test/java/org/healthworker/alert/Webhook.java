package org.healthworker.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What alerts are posted to, by a worker or as the notifications of an Alertmanager; it remembers
 * what came, and answers as it is told to.
 */
final class Webhook implements AutoCloseable {
  private final HttpServer server;
  private final List<JsonObject> alerts = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private volatile int status = 200;

  private Webhook(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/api/v2/alerts", this::take);
    server.start();
  }

  /** One that listens. */
  static Webhook start() throws IOException {
    return new Webhook(0);
  }

  /** One in place of another that was closed. */
  Webhook startAgain() throws IOException {
    return new Webhook(server.getAddress().getPort());
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v2/alerts");
  }

  void answer(int newStatus) {
    status = newStatus;
  }

  /** All that was posted, in order. */
  List<JsonObject> alerts() {
    return List.copyOf(alerts);
  }

  /** Of that those whose summary names what they are about. */
  List<JsonObject> about(String what) {
    return alerts.stream()
        .filter(alert -> alert.getJsonObject("annotations").getString("summary").contains(what))
        .toList();
  }

  /** Who posted, each time. */
  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        var reader = Json.createReader(exchange.getRequestBody())) {
      JsonStructure posted = reader.read();
      JsonArray all =
          posted instanceof JsonArray array ? array : ((JsonObject) posted).getJsonArray("alerts");
      alerts.addAll(all.getValuesAs(JsonObject.class));
      authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      exchange.getResponseHeaders().add("Location", url().resolve("/elsewhere").toString());
      exchange.sendResponseHeaders(status, -1);
    }
  }
}
