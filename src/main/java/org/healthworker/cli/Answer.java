package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What the server answered. */
record Answer(HttpResponse<String> response) {
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  boolean isProblem() {
    return header("Content-Type").startsWith("application/problem+json");
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** When to ask again, at least a second from now. */
  Duration retryAfter() {
    String seconds = header("Retry-After");
    Duration asked =
        seconds.matches("[1-9]\\d{0,3}")
            ? Duration.ofSeconds(Long.parseLong(seconds))
            : Duration.ofSeconds(1);
    return asked.compareTo(LONGEST_RETRY) < 0 ? asked : LONGEST_RETRY;
  }

  JsonObject json() throws FailureException {
    try {
      return SafeJson.parse(body());
    } catch (RuntimeException e) {
      // Where it is nested too deeply the parser throws this very type.
      throw FailureException.refused(
          response.uri() + " answered no JSON object, so it is no Health Worker", e);
    }
  }
}
