package org.healthworker.report;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.collect.Measured;
import org.healthworker.collect.SampleMeasurements;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckResultJsonTest {
  private static final Optional<Thresholds> FROM_90_AND_95 = thresholds(90, 95);

  @Test
  void memoryIsShownWithItsThresholds() {
    assertThat(json(SampleMeasurements.memory(80, 7234.5, 8000), thresholds(80, 95)))
        .isEqualTo(
            withoutBreaks(
                """
                {"status":"warning","measured_at":"2026-11-23T15:47:26.925Z",
                "percent_used":80.0,"available_mb":7234.5,"total_mb":8000.0,"scope":"host",
                "thresholds":{"warning":80,"error":95,"source":"default"}}"""));
  }

  @Test
  void diskIsShownWithItsWorstMountAndEachMount() {
    var root = SampleMeasurements.mount("/", 71.9, 12.0);
    var data = SampleMeasurements.mount("/data", 93.0, null);
    assertThat(disk(List.of(entry("root", root), entry("data", data))))
        .isEqualTo(
            withoutBreaks(
                """
                {"status":"warning","percent_used":93.0,"free_gb":45.2,"total_gb":160.0,
                "mounts":{
                "root":{"status":"ok","measured_at":"2026-11-23T15:47:26.925Z",
                "path":"/","percent_used":71.9,"free_gb":45.2,"total_gb":160.0,
                "inodes_percent_used":12.0,
                "thresholds":{"warning":90,"error":95,"source":"default"}},
                "data":{"status":"warning","measured_at":"2026-11-23T15:47:26.925Z",
                "path":"/data","percent_used":93.0,"free_gb":45.2,"total_gb":160.0,
                "inodes_percent_used":null,
                "thresholds":{"warning":90,"error":95,"source":"default"}}}}"""));
  }

  @Test
  void aMountThatCouldNotBeMeasuredShowsItsErrorAlone() {
    var lost = new Measured.Failure("The path \"/lost\" cannot be read.");
    var root = SampleMeasurements.mount("/", 71.9, 12.0);
    assertThat(disk(List.of(entry("lost", lost), entry("root", root))))
        .startsWith(
            withoutBreaks(
                """
                {"status":"unknown","percent_used":71.9,"free_gb":45.2,"total_gb":160.0,
                "mounts":{"lost":{"status":"unknown",
                "error":"The path \\"/lost\\" cannot be read."},"root":{"status":"ok","""));
  }

  @Test
  void withoutAnyMeasuredMountDiskShowsNoNumber() {
    assertThat(disk(List.of(entry("lost", new Measured.Failure("Gone.")))))
        .isEqualTo(
            """
            {"status":"unknown","mounts":{"lost":{"status":"unknown","error":"Gone."}}}""");
  }

  @Test
  void aCheckWithoutAnyPartShowsThatItHasNone() {
    assertThat(disk(List.of()))
        .isEqualTo(
            """
            {"status":"ok","mounts":{}}""");
  }

  @Test
  void aLoadAverageThatThePlatformLacksIsNull() {
    assertThat(json(SampleMeasurements.cpu(8, 1.2, null, null), FROM_90_AND_95))
        .isEqualTo(
            withoutBreaks(
                """
                {"status":"ok","measured_at":"2026-11-23T15:47:26.925Z",
                "percent_used":12.5,"load_average":[1.2,null,null],"cores":8,"window_ms":1000,
                "scope":"host","thresholds":{"warning":90,"error":95,"source":"default"}}"""));
  }

  @Test
  void coresMayBeFractional() {
    assertThat(json(SampleMeasurements.cpu(1.5, 1.2), Optional.empty())).contains("\"cores\":1.5,");
  }

  @Test
  void anUptimeThatThePlatformLacksIsNull() {
    assertThat(json(SampleMeasurements.uptime(null, 3600), Optional.empty()))
        .isEqualTo(
            withoutBreaks(
                """
                {"status":"ok","measured_at":"2026-11-23T15:47:26.925Z",
                "system_seconds":null,"jvm_seconds":3600}"""));
  }

  @Test
  void whatCouldNotBeMeasuredShowsItsErrorAlone() {
    assertThat(json(new Measured.Failure("No answer within 2000 ms."), FROM_90_AND_95))
        .isEqualTo(
            """
            {"status":"unknown","error":"No answer within 2000 ms."}""");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "80, 80", "100, 100", "79.5, 79.5", "1e9, 1000000000"})
  void aThresholdIsShownAsTheAdminWroteIt(double error, String shown) {
    assertThat(json(SampleMeasurements.memory(1, 2, 3), thresholds(0, error)))
        .contains("\"thresholds\":{\"warning\":0,\"error\":" + shown + ",");
  }

  @Test
  void aRecoveryIsShownWhereItIsSet() {
    var recovering = new Thresholds(80, 95, OptionalDouble.of(75), SettingSource.FILE);
    assertThat(json(SampleMeasurements.memory(1, 2, 3), Optional.of(recovering)))
        .contains(
            "\"thresholds\":{\"warning\":80,\"error\":95,\"recovery\":75,\"source\":\"file\"}");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0", "0.1, 0.1", "10000000, 10000000.0", "123456789.5, 123456789.5"})
  void aMeasuredNumberHasADecimalAndNoExponent(double number, String shown) {
    assertThat(json(SampleMeasurements.memory(1, 2, number), Optional.empty()))
        .contains("\"total_mb\":" + shown + ",");
  }

  private static String json(Measured measured, Optional<Thresholds> thresholds) {
    return CheckResultJson.of(Evaluation.of(measured, thresholds, alias -> FROM_90_AND_95))
        .toString();
  }

  private static String disk(List<Map.Entry<String, Measured>> mounts) {
    return json(SampleMeasurements.disk(mounts), FROM_90_AND_95);
  }

  private static Optional<Thresholds> thresholds(double warning, double error) {
    return Optional.of(new Thresholds(warning, error, SettingSource.DEFAULT));
  }

  private static String withoutBreaks(String json) {
    return json.replace("\n", "");
  }
}
