package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AgainstBuiltWar
class ReportsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String REPORTS = "system/maintenance/reports";

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @Test
  void theNewestReportStandsFirstAsItWasStored() {
    String taskId = check();

    String document = viewer.get("system/maintenance/tasks/" + taskId).body();

    assertThat(viewer.get(REPORTS + "?origin=rest").body()).startsWith("{\"reports\":[" + document);
  }

  @Test
  void theCursorsLeadThroughAllPages() {
    List<String> checks = List.of(check(), check(), check());
    var seen = new ArrayList<String>();

    JsonObject page = page("?origin=rest&limit=1&from=2026-01-01T00:00:00%2B01:00");
    for (int i = 0; i < 3; i++) {
      assertThat(page.getJsonArray("reports")).hasSize(1);
      seen.add(0, page.getJsonArray("reports").getJsonObject(0).getString("task_id"));
      page = page("?origin=rest&limit=1&cursor=" + page.getString("next_cursor", ""));
    }

    assertThat(seen).isEqualTo(checks);
  }

  @Test
  void afterTheLastPageThereIsNoCursor() {
    assertThat(viewer.get(REPORTS + "?node=nobody").body())
        .isEqualTo("{\"reports\":[],\"next_cursor\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orgin=rest | \"orgin\" is not known; allowed are node, status, origin, from, to, cursor, limit",
        "node=a&node=b | node is given more than once; allowed is one value",
        "node=a%20b | node is \"a b\"; allowed is 1 to 32 of A-Z a-z 0-9 . _ : -",
        "status=failed | status is \"failed\"; allowed is one of healthy, warning, error",
        "origin=jms | origin is \"jms\"; allowed is one of task, rest, self-check",
        "from=today | from is \"today\"; allowed is a time as in RFC 3339",
        "to=2026-11-24 | to is \"2026-11-24\"; allowed is a time as in RFC 3339",
        "from=2026-11-24T10:00:00Z&to=2026-11-24T10:00:00Z | from is 2026-11-24T10:00:00Z; allowed is a time before to",
        "cursor=MTp | cursor is \"MTp\"; allowed is a next_cursor that this call has answered",
        "limit=0 | limit is \"0\"; allowed is an integer from 1 to 1000",
        "limit=1001 | limit is \"1001\"; allowed is an integer from 1 to 1000"
      })
  void aWrongParameterIsRefusedWithASentence(String query, String detail) {
    HttpResponse<String> refused = viewer.get(REPORTS + "?" + query);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(detail.replace("\"", "\\\""));
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void emptyParametersAreNone() {
    assertThat(viewer.get(REPORTS + "?node=&status=&origin=&from=&to=&cursor=&limit=").statusCode())
        .isEqualTo(200);
  }

  @Test
  void nobodyReadsThemWithoutCredentials() {
    assertThat(SERVER.rest(null).get(REPORTS).statusCode()).isEqualTo(401);
  }

  @Test
  void nothingIsPostedThere() {
    HttpResponse<String> refused = operator.post(REPORTS);

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void whoeverDoesNotAcceptJsonIsToldThatThereIsNothingElse() {
    HttpResponse<String> refused =
        viewer.send(viewer.request(REPORTS).header("Accept", "text/xml").GET());

    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("The answer is application/json.");
  }

  /** Submits a check that has its outcome on return. */
  private String check() {
    String queued =
        operator.post("system/maintenance/health-check", "{\"checks\":[\"uptime\"]}").body();
    String taskId = json(queued).getString("task_id");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> viewer.get("system/maintenance/tasks/" + taskId).statusCode() == 200);
    return taskId;
  }

  private JsonObject page(String query) {
    return json(viewer.get(REPORTS + query).body());
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
