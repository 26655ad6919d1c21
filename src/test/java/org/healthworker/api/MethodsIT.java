package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthworker.openapi.OpenApi;
import org.healthworker.openapi.Operation;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.NoRateLimit;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that a path does not have, and paths written in an odd way, slip past no constraint. */
@ExtendWith(NoRateLimit.class)
@AgainstBuiltWar
class MethodsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");

  /** Not held to the document: what a server refuses by itself looks as it likes. */
  private static final RestClient ANYONE = new RestClient(SERVER.application(), null);

  private static final RestClient VIEWER =
      new RestClient(SERVER.application(), SERVER.users().viewer());

  /** The server itself refuses it everywhere, or asks who it is first. */
  private static final String TRACE = "TRACE";

  /** Each method that a path does not have; what it has by GET it has by HEAD. */
  static Stream<Arguments> notOffered() {
    Set<String> offered =
        OpenApi.operations().stream()
            .map(Operation::toString)
            .flatMap(call -> Stream.of(call, call.replaceFirst("^GET", "HEAD")))
            .collect(Collectors.toSet());
    return paths()
        .flatMap(
            path ->
                METHODS.stream()
                    .filter(method -> !offered.contains(method + " " + path))
                    .map(method -> Arguments.of(method, path)));
  }

  static Stream<String> closedPaths() {
    return paths().filter(path -> !path.startsWith("/health"));
  }

  private static Stream<String> paths() {
    return OpenApi.operations().stream().map(Operation::path).distinct();
  }

  @ParameterizedTest
  @MethodSource("notOffered")
  void anAnonymousCallerIsAskedWhoItIsFirst(String method, String path) {
    int status = status(method, path, ANYONE);

    if (path.startsWith("/health")) {
      assertThat(status).isIn(200, 405, 501);
    } else {
      assertThat(status).isIn(method.equals(TRACE) ? List.of(401, 405) : List.of(401));
    }
  }

  @ParameterizedTest
  @MethodSource("closedPaths")
  void anAnonymousCallerIsNotEvenToldTheHeaders(String path) {
    assertThat(status("HEAD", path, ANYONE)).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("notOffered")
  void aViewerChangesNothing(String method, String path) {
    int status = status(method, path, VIEWER);

    boolean onlyAsks = method.equals("HEAD") || method.equals("OPTIONS");
    assertThat(status).isIn(onlyAsks ? List.of(200, 204, 405) : List.of(403, 405, 501));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/system/maintenance/nodes;a=b",
        "/system;a=b/maintenance/nodes",
        "/system/maintenance/../maintenance/nodes",
        "/health/../system/maintenance/nodes",
        "/%73ystem/maintenance/nodes",
        "/System/maintenance/nodes",
        "//system/maintenance/nodes",
        "/system//maintenance/nodes",
        "/system/maintenance/nodes/",
        "/metrics/",
        "/metrics;a=b",
        "/metric%73"
      })
  void aPathThatIsWrittenInAnOddWayIsNotOpen(String path) {
    assertThat(status("GET", path, ANYONE)).isIn(400, 401, 404);
  }

  private static int status(String method, String path, RestClient rest) {
    String found = path.replace("{task_id}", "x").replace("{id}", "x");
    return rest.send(rest.request("/health-worker" + found).method(method, BodyPublishers.noBody()))
        .statusCode();
  }
}
