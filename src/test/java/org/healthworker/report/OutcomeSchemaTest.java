package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthworker.collect.Measured;
import org.healthworker.collect.SampleMeasurements;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.openapi.PublishedSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of outcomes, and what real servers seldom show. */
class OutcomeSchemaTest {
  private static final Instant AT = SampleMeasurements.AT;
  private static final TaskId ID = new TaskId("7f0c");
  private static final TaskError ERROR = TaskError.wrongTask("payload is 5; allowed is an object");
  private static final Measured MEMORY = SampleMeasurements.memory(9.4, 7234.5, 8000);
  private static final Measured FAILURE = new Measured.Failure("It took too long.");

  static Stream<Map.Entry<String, Measured>> checks() {
    return Stream.of(
        Map.entry("memory", MEMORY),
        Map.entry("memory", FAILURE),
        Map.entry("cpu", SampleMeasurements.cpu(1.5, null, null, null)),
        Map.entry("cpu", SampleMeasurements.cpu(8, 1.2, 1.5, 1.8)),
        Map.entry("uptime", SampleMeasurements.uptime(null, 3600)),
        Map.entry("jvm", SampleMeasurements.jvm(null, null)),
        Map.entry("disk", SampleMeasurements.disk(List.of(Map.entry("root", FAILURE)))),
        Map.entry(
            "disk",
            SampleMeasurements.disk(
                List.of(Map.entry("root", SampleMeasurements.mount("/", 71.9, null))))),
        Map.entry("network", SampleMeasurements.network(Map.of())),
        Map.entry("network", SampleMeasurements.network(Map.of("db", FAILURE))),
        Map.entry(
            "network", SampleMeasurements.network(Map.of("db", SampleMeasurements.target(0.4)))));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyCheckIsDescribed(Map.Entry<String, Measured> check) {
    accepts(report(check.getKey(), check.getValue(), Origin.TASK, SettingSource.DEFAULT));
  }

  @ParameterizedTest
  @EnumSource
  void everyOriginIsDescribed(Origin origin) {
    accepts(report("memory", MEMORY, origin, SettingSource.DEFAULT));
  }

  @ParameterizedTest
  @EnumSource
  void everySourceOfThresholdsIsDescribed(SettingSource source) {
    accepts(report("memory", MEMORY, Origin.TASK, source));
  }

  @Test
  void aFailedTaskIsDescribed() {
    accepts(OutcomeJson.failed(ID, ERROR, AT).toString());
  }

  @Test
  void anExpiredTaskIsDescribed() {
    accepts(OutcomeJson.expired(ID, AT).toString());
  }

  @Test
  void aReplyWithoutATaskIdIsDescribed() {
    assertThatCode(() -> PublishedSchemas.checkReply(OutcomeJson.answer(null, ERROR).toString()))
        .doesNotThrowAnyException();
  }

  @Test
  void aReplyIsNoStoredOutcome() {
    String answer = OutcomeJson.answer(ID, ERROR).toString();

    assertThatThrownBy(() -> PublishedSchemas.checkOutcome(answer))
        .hasMessageContaining("timestamp");
  }

  @Test
  void aKeyThatIsNotDescribedIsNoticedByTests() {
    String report = report("memory", MEMORY, Origin.TASK, SettingSource.DEFAULT);

    assertThatThrownBy(() -> PublishedSchemas.checkOutcome(report.replace("total_mb", "all_mb")))
        .hasMessageContaining("all_mb");
  }

  @Test
  void aKeyThatIsNotDescribedIsAllowedToClients() throws IOException {
    assertThat(Files.readString(Path.of("src/main/webapp/schema/outcome.json")))
        .doesNotContain("\"additionalProperties\": false", "unevaluatedProperties");
  }

  private static void accepts(String outcome) {
    assertThatCode(() -> PublishedSchemas.checkOutcome(outcome)).doesNotThrowAnyException();
  }

  private static String report(
      String check, Measured measured, Origin origin, SettingSource source) {
    var thresholds = Optional.of(new Thresholds(80, 95, source));
    boolean isJudged = !check.equals("uptime");
    JsonObject json =
        CheckResultJson.of(
            Evaluation.of(measured, isJudged ? thresholds : Optional.empty(), alias -> thresholds));
    var completed =
        new CompletedCheck(
            ID,
            origin,
            AT,
            ReportStatus.HEALTHY,
            "app-1",
            0.4,
            null,
            Map.of(),
            Map.of(check, json));
    return OutcomeJson.of(completed).toString();
  }
}
