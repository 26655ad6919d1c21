package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstBuiltWar
class SecurityHeadersIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String ME = "system/maintenance/me";
  private static final String CHECK = "system/maintenance/health-check";
  private static final String TASKS = "system/maintenance/tasks/";
  private static final RestClient ANYONE = SERVER.restOfAnyone();
  private static final RestClient VIEWER = SERVER.rest(SERVER.users().viewer());
  private static final RestClient OPERATOR = SERVER.rest(SERVER.users().operator());

  /** A row of the table in the documentation: one header or more, and their value. */
  private static final Pattern ROW = Pattern.compile("\\| (`[A-Z][a-z]*-.*`) \\| `(.*)` \\|");

  /** One of each kind of answer. */
  private static Stream<Arguments> answers() {
    return Stream.of(
        answer("the page", 200, "no-cache", () -> ANYONE.get("")),
        answer("a script", 200, "no-cache", () -> ANYONE.get("js/main.js")),
        answer("a library", 200, "no-cache", () -> ANYONE.get("lib/uplot/dist/uPlot.iife.min.js")),
        answer("no file", 404, "no-store", () -> ANYONE.get("nothing")),
        answer("no method of a file", 405, "no-store", () -> send("PUT", "index.html")),
        answer("no method at all", 405, "no-store", () -> send("BREW", "index.html")),
        answer("health", 200, "no-store", () -> ANYONE.get("health/live")),
        answer("metrics", 200, "no-store", () -> VIEWER.get("metrics")),
        answer("no credentials", 401, "no-store", () -> ANYONE.get(ME)),
        answer("read", 200, "private, no-cache", () -> VIEWER.get(ME)),
        answer("no task", 404, "private, no-cache", () -> VIEWER.get(TASKS + "nobodys")),
        answer("no path", 404, "private, no-cache", () -> VIEWER.get(TASKS + "a/b")),
        answer("no method", 405, "no-store", () -> send("PUT", ME)),
        answer("no role", 403, "no-store", () -> VIEWER.post(CHECK)),
        answer("wrong body", 400, "no-store", () -> OPERATOR.post(CHECK, "nothing")),
        answer("queued", 202, "no-store", () -> OPERATOR.post(CHECK)));
  }

  private static Arguments answer(
      String kind, int status, String caching, Supplier<HttpResponse<String>> call) {
    return Arguments.of(Named.of(kind, call), status, caching);
  }

  private static HttpResponse<String> send(String method, String path) {
    return OPERATOR.send(OPERATOR.request(path).method(method, BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void eachAnswerTellsBrowsersWhatTheyMustNotDoWithIt(
      Supplier<HttpResponse<String>> call, int status) throws IOException {
    HttpResponse<String> answer = call.get();

    assertThat(answer.statusCode()).isEqualTo(status);
    documented()
        .forEach(
            (name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void eachAnswerTellsWhetherItMayBeKept(
      Supplier<HttpResponse<String>> call, int status, String caching) {
    assertThat(call.get().headers().allValues("Cache-Control")).containsExactly(caching);
  }

  @Test
  void whatIsKeptOfOneUserIsShownToNoOther() {
    assertThat(VIEWER.get(ME).headers().allValues("Vary")).containsExactly("Authorization");
  }

  @Test
  void whoCameByPlainHttpIsNotSentToHttps() {
    assertThat(ANYONE.get("").headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, text/html",
    "page.css, text/css",
    "js/main.js, (text|application)/javascript",
    "icons/ok.svg, image/svg\\+xml"
  })
  void eachFileHasTheTypeThatBrowsersInsistOn(String file, String type) {
    assertThat(ANYONE.get(file).headers().firstValue("Content-Type"))
        .hasValueSatisfying(found -> assertThat(found).matches(type + "(;.*)?"));
  }

  @Test
  void aFileThatHasNotChangedIsNotSentAgain() {
    String changed = ANYONE.get("page.css").headers().firstValue("Last-Modified").orElseThrow();

    HttpResponse<String> again =
        ANYONE.send(ANYONE.request("page.css").header("If-Modified-Since", changed).GET());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().allValues("Cache-Control")).containsExactly("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "health", "metrics", ME})
  void nothingIsEchoed(String path) {
    // WildFly itself refuses it by the older version.
    HttpResponse<String> refused =
        OPERATOR.send(
            OPERATOR
                .request(path)
                .version(HttpClient.Version.HTTP_2)
                .method("TRACE", BodyPublishers.noBody()));

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.body()).doesNotContain("Authorization");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"health | GET, HEAD, OPTIONS", "index.html | GET, HEAD, OPTIONS"})
  void aMethodThatIsRefusedIsToldWithThoseThatAreNot(String path, String allowed) {
    HttpResponse<String> refused = ANYONE.delete(path);

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().map().get("Allow")).isEqualTo(List.of(allowed));
  }

  private static Map<String, String> documented() throws IOException {
    var headers = new TreeMap<String, String>();
    for (String line : Files.readAllLines(Path.of("src/site/markdown/security.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        for (String name : row.group(1).split(", ", -1)) {
          headers.put(name.replace("`", ""), row.group(2));
        }
      }
    }
    assertThat(headers).hasSize(7);
    return headers;
  }
}
