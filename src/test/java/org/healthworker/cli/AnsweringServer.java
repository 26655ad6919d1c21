package org.healthworker.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers by HTTP what a test has prepared, one answer after the other, the last one for ever. */
final class AnsweringServer implements AutoCloseable {
  /** What was asked. */
  record Request(String call, String body, Map<String, List<String>> headers) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  private record Prepared(int status, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final Deque<Prepared> prepared = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  AnsweringServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  AnsweringServer then(int status, String json) {
    return then(status, Map.of("Content-Type", "application/json"), json);
  }

  AnsweringServer thenProblem(int status, String detail, String... retryAfter) {
    String json =
        "{\"type\":\"about:blank\",\"title\":\"Trouble\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(status, detail);
    Map<String, String> type = Map.of("Content-Type", "application/problem+json");
    return then(
        status,
        retryAfter.length == 0
            ? type
            : Map.of("Content-Type", "application/problem+json", "Retry-After", retryAfter[0]),
        json);
  }

  AnsweringServer then(int status, Map<String, String> headers, String body) {
    prepared.add(new Prepared(status, headers, body));
    return this;
  }

  List<Request> requests() {
    return requests;
  }

  /** Method, path and query of each request, below the REST interface. */
  List<String> calls() {
    return requests.stream().map(Request::call).toList();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/health-worker/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path =
          exchange.getRequestURI().toString().replace("/health-worker/system/maintenance/", "");
      requests.add(
          new Request(
              exchange.getRequestMethod() + " " + path, body, exchange.getRequestHeaders()));
      Prepared answer = prepared.size() > 1 ? prepared.remove() : prepared.element();
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
