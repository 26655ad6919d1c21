package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.healthworker.evaluate.ReportStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeJsonTest {
  private static final Instant AT = Instant.parse("2026-11-23T15:47:26.925999Z");
  private static final TaskId ID = new TaskId("7f0c");
  private static final TaskError ERROR = TaskError.wrongTask("payload is 5; allowed is an object");

  @Test
  void aReportHasTheContractsKeysInTheContractsOrder() {
    assertThat(OutcomeJson.of(completed(Origin.TASK, 1.8)))
        .hasToString(
            """
            {"task_id":"7f0c","outcome":"completed","origin":"task",\
            "timestamp":"2026-11-23T15:47:26.925Z","status":"healthy",\
            "node":"app-1","duration_ms":0.4,"queue_wait_ms":1.8,\
            "checks":{"memory":{"status":"ok"},"cpu":{"status":"unknown"}}}""");
  }

  @Test
  void aWaitThatIsNotKnownIsNull() {
    assertThat(OutcomeJson.of(completed(Origin.TASK, null)).isNull("queue_wait_ms")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"TASK, task", "REST, rest", "SELF_CHECK, self-check"})
  void whoAskedIsToldInOneWord(Origin origin, String word) {
    assertThat(OutcomeJson.of(completed(origin, null)).getString("origin")).isEqualTo(word);
  }

  @Test
  void aFailedTaskIsStoredWithItsError() {
    assertThat(OutcomeJson.failed(ID, ERROR, AT))
        .hasToString(
            """
            {"task_id":"7f0c","outcome":"failed","timestamp":"2026-11-23T15:47:26.925Z",\
            "error":{"type":"urn:health-worker:problem:wrong-task","title":"The task is wrong",\
            "detail":"payload is 5; allowed is an object"}}""");
  }

  @Test
  void aWrongTaskIsAnsweredWithItsError() {
    assertThat(OutcomeJson.answer(ID, ERROR))
        .hasToString(
            """
            {"task_id":"7f0c","outcome":"failed",\
            "error":{"type":"urn:health-worker:problem:wrong-task","title":"The task is wrong",\
            "detail":"payload is 5; allowed is an object"}}""");
  }

  @Test
  void aWrongTaskWithoutAnIdIsAnsweredWithNone() {
    assertThat(OutcomeJson.answer(null, ERROR).isNull("task_id")).isTrue();
  }

  @Test
  void theStoredReportIsTheDocumentToTheByte() {
    var check = completed(Origin.REST, 1.8);
    assertThat(HealthReport.completed(check).document())
        .isEqualTo(OutcomeJson.of(check).toString());
  }

  private static CompletedCheck completed(Origin origin, Double queueWaitMs) {
    var checks = new LinkedHashMap<String, JsonObject>();
    checks.put("memory", Json.createObjectBuilder().add("status", "ok").build());
    checks.put("cpu", Json.createObjectBuilder().add("status", "unknown").build());
    return new CompletedCheck(
        ID, origin, AT, ReportStatus.HEALTHY, "app-1", 0.4, queueWaitMs, Map.of(), checks);
  }
}
