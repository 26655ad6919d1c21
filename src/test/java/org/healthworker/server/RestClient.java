package org.healthworker.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.healthworker.openapi.DescribedAnswers;

/** Calls a REST interface as one user, or as nobody. */
public final class RestClient {
  /** Not HTTP/2: over plain HTTP it asks for an upgrade, which confuses a Payara that has none. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final Users.User user;
  private final Consumer<HttpResponse<String>> expectation;

  /**
   * Calls below an address.
   *
   * @param user null for calls without credentials
   */
  public RestClient(URI base, Users.User user) {
    this(base, user, answer -> {});
  }

  private RestClient(URI base, Users.User user, Consumer<HttpResponse<String>> expectation) {
    this.base = base;
    this.user = user;
    this.expectation = expectation;
  }

  /**
   * Calls a worker, whose answers must be as its OpenAPI document says.
   *
   * @param user null for calls without credentials
   */
  public static RestClient ofWorker(URI application, Users.User user) {
    return new RestClient(application, user, DescribedAnswers::check);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** The object that is answered. */
  public JsonObject getJson(String path) {
    return json(get(path));
  }

  /** The object that was answered. */
  public static JsonObject json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  /** Posts JSON. */
  public HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Posts nothing. */
  public HttpResponse<String> post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> answer = sendUnchecked(request);
    expectation.accept(answer);
    return answer;
  }

  private HttpResponse<String> sendUnchecked(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** On a connection of its own, if the others are busy; cancelling it closes that. */
  public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofString())
        .whenComplete(
            (answer, failure) -> {
              if (answer != null) {
                expectation.accept(answer);
              }
            });
  }

  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    return user == null ? request : request.header("Authorization", basic());
  }

  /** Whether something answers there with 200; also while nothing listens, or only the server. */
  public boolean isOk(String path) {
    try {
      return sendUnchecked(request(path).GET()).statusCode() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private String basic() {
    byte[] pair = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
