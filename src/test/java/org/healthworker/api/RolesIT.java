package org.healthworker.api;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.healthworker.openapi.OpenApi;
import org.healthworker.openapi.Operation;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.Build;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.healthworker.server.Users.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every operation of openapi.json by every kind of caller. */
@AgainstBuiltWar
class RolesIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String BASE = "/system/maintenance/";

  /** What the callers see, in their order. */
  private static final Map<String, List<Integer>> EXPECTED =
      """
      GET    /health                                 200 200 200
      GET    /health/live                            200 200 200
      GET    /health/ready                           200 200 200
      GET    /metrics                                401 200 200
      POST   /system/maintenance/health-check        401 403 202
      GET    /system/maintenance/tasks/{task_id}     401 200 200
      GET    /system/maintenance/reports             401 200 200
      GET    /system/maintenance/me                  401 200 200
      GET    /system/maintenance/nodes               401 200 200
      GET    /system/maintenance/thresholds          401 200 200
      POST   /system/maintenance/thresholds/backtest 401 403 200
      GET    /system/maintenance/history             401 200 200
      GET    /system/maintenance/trends              401 200 200
      GET    /system/maintenance/alerts              401 200 200
      POST   /system/maintenance/silences            401 403 201
      DELETE /system/maintenance/silences/{id}       401 403 204
      """
          .lines()
          .map(line -> line.split(" +"))
          .collect(
              toMap(
                  row -> row[0] + " " + row[1],
                  row -> Stream.of(row).skip(2).map(Integer::valueOf).toList()));

  private static final String BACKTEST =
      """
      {"thresholds":{"memory":{"warning":1,"error":2}},
      "node":"nobody","from":"2026-11-23T00:00:00Z","to":"2026-11-24T00:00:00Z"}""";

  /** What they saw, for whoever documents it. */
  private static final Map<String, List<Integer>> SEEN = new LinkedHashMap<>();

  private static final Caller OPERATOR = Caller.of(SERVER.users().operator());

  /** In the order of the table. */
  private static final List<Caller> CALLERS =
      List.of(
          new Caller(SERVER.restOfAnyone(), Set.of()),
          Caller.of(SERVER.users().viewer()),
          OPERATOR);

  private record Caller(RestClient rest, Set<String> roles) {
    private static Caller of(User user) {
      return new Caller(SERVER.rest(user), Set.of(user.role()));
    }

    private boolean may(Operation operation) {
      return operation.roles().isEmpty() || roles.stream().anyMatch(operation.roles()::contains);
    }
  }

  /** The tests before may have left it without its broker. */
  @BeforeAll
  static void awaitHealth() {
    await().atMost(Duration.ofSeconds(20)).until(() -> OPERATOR.rest.isOk("health"));
  }

  @AfterAll
  static void writeWhatWasSeen() throws IOException {
    String rows =
        SEEN.entrySet().stream()
            .map(row -> "| `" + row.getKey() + "` | " + cells(row.getValue()) + " |")
            .collect(joining("\n"));
    Files.writeString(
        Build.war().resolveSibling("roles-" + System.getProperty("test.server") + ".md"),
        "| call | anonymous | viewer | operator |\n|---|---|---|---|\n" + rows + "\n");
  }

  private static String cells(List<Integer> statuses) {
    return statuses.stream().map(Object::toString).collect(joining(" | "));
  }

  @Test
  void everyOperationIsExpectedAndNoOther() {
    assertThat(OpenApi.operations())
        .extracting(Operation::toString)
        .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
  }

  static Stream<Operation> operations() {
    return OpenApi.operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyCallerSeesTheExpectedStatus(Operation operation) {
    var seen = new ArrayList<Integer>();
    for (Caller caller : CALLERS) {
      seen.add(caller.rest.send(request(operation, caller.rest)).statusCode());
    }
    SEEN.put(operation.toString(), seen);

    assertThat(seen).isEqualTo(EXPECTED.get(operation.toString()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whoeverHasARoleOfTheDocumentIsLetIn(Operation operation) {
    List<Boolean> letIn =
        EXPECTED.get(operation.toString()).stream().map(status -> status < 400).toList();

    assertThat(CALLERS).extracting(caller -> caller.may(operation)).isEqualTo(letIn);
  }

  /** One that succeeds for whoever may. */
  private static HttpRequest.Builder request(Operation operation, RestClient rest) {
    String path = operation.path().substring(1);
    return switch (operation.toString()) {
      case "GET " + BASE + "tasks/{task_id}" ->
          rest.request(path.replace("{task_id}", doneTask())).GET();
      case "GET " + BASE + "history" -> rest.request(path + "?check=memory").GET();
      case "POST " + BASE + "health-check" -> rest.request(path).POST(BodyPublishers.noBody());
      case "POST " + BASE + "thresholds/backtest" -> post(rest, path, BACKTEST);
      case "POST " + BASE + "silences" -> post(rest, path, silence());
      case "DELETE " + BASE + "silences/{id}" ->
          rest.request(path.replace("{id}", newSilence())).DELETE();
      default -> rest.request(path).GET();
    };
  }

  private static HttpRequest.Builder post(RestClient rest, String path, String json) {
    return rest.request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  private static String doneTask() {
    String taskId =
        RestClient.json(OPERATOR.rest.post("system/maintenance/health-check")).getString("task_id");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> OPERATOR.rest.isOk("system/maintenance/tasks/" + taskId));
    return taskId;
  }

  private static String newSilence() {
    return RestClient.json(OPERATOR.rest.post("system/maintenance/silences", silence()))
        .getString("id");
  }

  /** Of a worker that there is none of. */
  private static String silence() {
    return "{\"node\":\"nobody\",\"until\":\"%s\",\"reason\":\"a test\"}"
        .formatted(Instant.now().plusSeconds(60));
  }
}
