package org.healthworker.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By a server that answers whatever it is asked for. */
class DescribedAnswersTest {
  private static final String JSON = "application/json";

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAnswerThatIsDescribedIsRight() throws Exception {
    HttpResponse<String> answer =
        answer(
            "health/live", 200, JSON, "{'status':'UP','checks':[{'name':'worker','status':'UP'}]}");

    assertThatCode(() -> DescribedAnswers.check(answer)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "health | 200 | application/json | {'status':'UP','checks':[],'load':1} | load",
        "health | 200 | application/json | {'status':'UP'} | checks",
        "health | 200 | application/json | {'status':'FINE','checks':[]} | /status",
        "health | 418 | application/json | {'status':'UP','checks':[]} | responses/418",
        "health | 200 | text/html | <p>UP</p> | text/html",
        "system/maintenance/me | 200 | application/json | {'user':'x','role':'health-viewer','server':null} | without ETag",
        "metrics | 401 | application/problem+json | {'type':'about:blank','title':'','status':401} | WWW-Authenticate",
        "system/maintenance/nowhere | 200 | application/json | {} | does not describe",
        "system/maintenance/nowhere | 404 | text/html | <p>Not found</p> | as text/html"
      })
  void anAnswerThatIsNotDescribedIsNoticed(
      String path, int status, String type, String body, String why) throws Exception {
    HttpResponse<String> answer = answer(path, status, type, body);

    assertThatThrownBy(() -> DescribedAnswers.check(answer))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(path)
        .hasMessageContaining(why);
  }

  /** With quotes that are single ones in Java. */
  private HttpResponse<String> answer(String path, int status, String type, String body)
      throws Exception {
    server.createContext("/", exchange -> answer(exchange, status, type, body.replace('\'', '"')));
    var uri =
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/health-worker/" + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
