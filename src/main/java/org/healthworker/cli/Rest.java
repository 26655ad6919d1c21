package org.healthworker.cli;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Calls one worker's REST interface. */
final class Rest {
  private final HttpClient http;
  private final WorkerUrl url;
  private final Optional<Login> login;

  private Rest(HttpClient http, WorkerUrl url, Optional<Login> login) {
    this.http = http;
    this.url = url;
    this.login = login;
  }

  static Rest open(WorkerUrl url, Optional<Login> login, Optional<Path> cacert)
      throws FailureException {
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            // The password goes to this address and nowhere else.
            .followRedirects(HttpClient.Redirect.NEVER);
    if (cacert.isPresent()) {
      http.sslContext(TrustedCertificates.of(cacert.get()));
    }
    return new Rest(http.build(), url, login);
  }

  /** Any answer that is no error. */
  Answer get(String path, Map<String, String> query, Deadline deadline) throws FailureException {
    String parameters =
        query.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    String whole = parameters.isEmpty() ? path : path + "?" + parameters;
    return succeeded(HttpRequest.newBuilder(url.rest(whole)).GET(), deadline);
  }

  Answer get(String path, Deadline deadline) throws FailureException {
    return get(path, Map.of(), deadline);
  }

  Answer post(String path, String json, String preference, Deadline deadline)
      throws FailureException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.rest(path))
            .header("Content-Type", "application/json")
            .header("Prefer", preference)
            .POST(BodyPublishers.ofString(json));
    return succeeded(request, deadline);
  }

  /** Who asks too often does it later, if there is time. */
  private Answer succeeded(HttpRequest.Builder request, Deadline deadline) throws FailureException {
    Answer answer = send(request, deadline);
    while (answer.status() == 429 && answer.retryAfter().compareTo(deadline.left()) < 0) {
      deadline.pause(answer.retryAfter());
      answer = send(request, deadline);
    }
    Optional<FailureException> refusal = new Refusal(url, login).of(answer);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return answer;
  }

  /** The deadline is that of the whole answer; a request's own timeout ends with its headers. */
  private Answer send(HttpRequest.Builder request, Deadline deadline) throws FailureException {
    request.setHeader("Accept", "application/json, application/problem+json");
    login.ifPresent(who -> request.setHeader("Authorization", who.header()));
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request.build(), headers -> new BoundedText());
    try {
      return new Answer(answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      throw new Outage(url).of(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Outage(url).late(deadline, e);
    } catch (InterruptedException e) {
      throw FailureException.interrupted(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
