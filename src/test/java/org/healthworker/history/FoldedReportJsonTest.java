package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.collect.Measured;
import org.healthworker.collect.SampleMeasurements;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.evaluate.Status;
import org.healthworker.report.CheckResultJson;
import org.healthworker.report.CompletedCheck;
import org.healthworker.report.HealthReport;
import org.healthworker.report.Origin;
import org.healthworker.report.TaskId;
import org.junit.jupiter.api.Test;

class FoldedReportJsonTest {
  private static final Instant AT = Instant.parse("2026-11-23T15:47:27.001Z");
  private static final Thresholds THRESHOLDS =
      new Thresholds(80, 95, OptionalDouble.of(75.5), SettingSource.SYSTEM_PROPERTY);

  @Test
  void aReportIsReadAsItWasStored() {
    FoldedReport report = read("memory", SampleMeasurements.memory(9.4, 7234.5, 8000));

    assertThat(report.taskId()).isEqualTo(new TaskId("self:app-1:x:1"));
    assertThat(report.node()).isEqualTo("app-1");
    assertThat(report.timestamp()).isEqualTo(AT);
    assertThat(report.checks()).containsOnlyKeys("memory");
  }

  @Test
  void aCheckWithoutPartsIsOnePartWithoutName() {
    FoldedCheck memory =
        read("memory", SampleMeasurements.memory(85, 7234.5, 8000)).checks().get("memory");

    assertThat(memory.status()).isEqualTo(Status.WARNING);
    assertThat(memory.parts())
        .containsExactly(
            new FoldedPart(
                "",
                Status.WARNING,
                Optional.empty(),
                Optional.of(SampleMeasurements.AT),
                Map.of("percent_used", 85.0, "available_mb", 7234.5, "total_mb", 8000.0),
                Optional.of(THRESHOLDS)));
  }

  @Test
  void thresholdsWithoutARecoveryHaveNone() {
    var plain = new Thresholds(80, 95, SettingSource.DEFAULT);

    FoldedReport report =
        read("memory", SampleMeasurements.memory(85, 7234.5, 8000), Optional.of(plain));

    assertThat(report.checks().get("memory").parts().get(0).thresholds()).contains(plain);
  }

  @Test
  void theNumberThatIsJudgedComesFirst() {
    FoldedPart memory = onlyPart("memory", SampleMeasurements.memory(85, 7234.5, 8000));

    assertThat(memory.values().keySet())
        .containsExactly("percent_used", "available_mb", "total_mb");
  }

  @Test
  void everyMountIsAPartAndItsNumbersAreNamedByIt() {
    Measured disk =
        SampleMeasurements.disk(
            List.of(
                Map.entry("root", SampleMeasurements.mount("/", 71.9, 12.0)),
                Map.entry("data", SampleMeasurements.mount("/srv", 96, null))));

    List<FoldedPart> parts = read("disk", disk).checks().get("disk").parts();

    assertThat(parts).extracting(FoldedPart::alias).containsExactly("root", "data");
    assertThat(parts).extracting(FoldedPart::status).containsExactly(Status.OK, Status.ERROR);
    assertThat(parts.get(0).metric("percent_used")).isEqualTo("root.percent_used");
  }

  @Test
  void whatThePlatformDoesNotHaveIsLeftOut() {
    Measured disk =
        SampleMeasurements.disk(
            List.of(Map.entry("data", SampleMeasurements.mount("/srv", 96, null))));

    assertThat(onlyPart("disk", disk).values())
        .containsOnlyKeys("percent_used", "free_gb", "total_gb");
  }

  @Test
  void aListOfNumbersIsCountedFromZero() {
    FoldedPart cpu = onlyPart("cpu", SampleMeasurements.cpu(8, 1.2, 1.5, 1.8));

    assertThat(cpu.values())
        .containsEntry("load_average.0", 1.2)
        .containsEntry("load_average.2", 1.8)
        .doesNotContainKey("load_average");
  }

  @Test
  void aCheckThatFailedSaysWhyAndHasNoNumbers() {
    FoldedPart disk = onlyPart("disk", new Measured.Failure("The disk hangs."));

    assertThat(disk)
        .isEqualTo(
            new FoldedPart(
                "",
                Status.UNKNOWN,
                Optional.of("The disk hangs."),
                Optional.empty(),
                Map.of(),
                Optional.empty()));
  }

  @Test
  void aMountThatFailedIsStillAPart() {
    Measured disk =
        SampleMeasurements.disk(
            List.of(Map.entry("data", new Measured.Failure("The disk hangs."))));

    assertThat(onlyPart("disk", disk).error()).contains("The disk hangs.");
  }

  @Test
  void aCheckOfNoPartsHasNone() {
    assertThat(
            read("network", SampleMeasurements.network(Map.of())).checks().get("network").parts())
        .isEmpty();
  }

  @Test
  void whatIsNoReportIsRefused() {
    var expired = HealthReport.expired(new TaskId("a"), "app-1", AT);

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> FoldedReportJson.read(expired));
  }

  private static FoldedPart onlyPart(String check, Measured measured) {
    List<FoldedPart> parts = read(check, measured).checks().get(check).parts();
    assertThat(parts).hasSize(1);
    return parts.get(0);
  }

  private static FoldedReport read(String check, Measured measured) {
    return read(check, measured, Optional.of(THRESHOLDS));
  }

  private static FoldedReport read(
      String check, Measured measured, Optional<Thresholds> thresholds) {
    CheckResult result = Evaluation.of(measured, thresholds, alias -> thresholds);
    return FoldedReportJson.read(
        HealthReport.completed(
            new CompletedCheck(
                new TaskId("self:app-1:x:1"),
                Origin.SELF_CHECK,
                AT,
                ReportStatus.HEALTHY,
                "app-1",
                0.4,
                null,
                new LinkedHashMap<>(Map.of(check, result)),
                Map.of(check, CheckResultJson.of(result)))));
  }
}
