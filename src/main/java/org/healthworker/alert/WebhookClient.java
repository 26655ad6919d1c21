package org.healthworker.alert;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.healthworker.config.Quoted;

/** Posts JSON, and follows nobody elsewhere. */
final class WebhookClient {
  /** For all of it: an answer may come slowly without end. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** With these what was posted is what is wrong (RFC 9110, 15.5). */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Posts; returns once that was accepted.
   *
   * @param credentials the file that says who posts
   * @throws RefusedAlertException where what was posted is not wanted
   * @throws ChannelException where it could not be posted, or was not accepted
   */
  void post(URI url, Optional<Path> credentials, String json) throws ChannelException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    if (credentials.isPresent()) {
      request.header("Authorization", WebhookCredentials.authorization(credentials.get()));
    }
    judge(status(request.build()));
  }

  private int status(HttpRequest request) throws ChannelException {
    CompletableFuture<HttpResponse<Void>> answer =
        http.sendAsync(request, BodyHandlers.discarding());
    try {
      return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (TimeoutException e) {
      throw new ChannelException("no answer within " + TIMEOUT.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new ChannelException("no answer: " + Quoted.of(e.getCause().toString()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChannelException("interrupted", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static void judge(int status) throws ChannelException {
    if (REFUSALS.contains(status)) {
      throw new RefusedAlertException("answered " + status);
    }
    if (status / 100 == 3) {
      throw new ChannelException("answered " + status + "; redirects are not followed");
    }
    if (status / 100 != 2) {
      throw new ChannelException("answered " + status);
    }
  }
}
