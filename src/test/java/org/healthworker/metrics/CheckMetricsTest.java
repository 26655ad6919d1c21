package org.healthworker.metrics;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.healthworker.collect.Measured;
import org.healthworker.collect.Measurement;
import org.healthworker.collect.SampleMeasurements;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.evaluate.ReportStatus;
import org.junit.jupiter.api.Test;

class CheckMetricsTest {
  private static final Measured ROOT = SampleMeasurements.mount("/", 71.9, 12.0);
  private static final Measured LOST = new Measured.Failure("It cannot be read.");

  @Test
  void aReportIsShownInBaseUnits() throws IOException {
    var results = new TreeMap<String, CheckResult>();
    results.put("memory", judged(SampleMeasurements.memory(9.4, 7234.5, 8000), 80, 95));
    results.put("cpu", judged(SampleMeasurements.cpu(8, 1.2, 1.5, 1.8), 90, 95));
    results.put("disk", judged(SampleMeasurements.disk(List.of(entry("root", ROOT))), 90, 95));
    results.put("jvm", judged(SampleMeasurements.jvm(0, 0.2), 85, 95));
    var targets = Map.of("db", SampleMeasurements.target(600));
    results.put("network", judged(SampleMeasurements.network(targets), 500, 2000));
    results.put("tasks", judged(waiting(new Waiting(5L, 4L, 1)), 100, 200));
    results.put("uptime", unjudged(SampleMeasurements.uptime(86_400L, 3600)));

    assertThat(text(results)).isEqualTo(resource("sample-metrics.txt"));
  }

  @Test
  void aNumberThatIsNotKnownIsAbsent() {
    assertThat(text(Map.of("tasks", judged(waiting(new Waiting(null, null, 1)), 100, 200))))
        .contains("health_tasks_running 1.0")
        .doesNotContain("health_tasks ", "health_tasks_queued", "NaN");
  }

  @Test
  void aLoadAverageThatIsNotKnownIsAbsentAlone() {
    assertThat(text(Map.of("cpu", unjudged(SampleMeasurements.cpu(8, 1.2, null, 1.8)))))
        .contains("health_cpu_load_average{window=\"1m\"} 1.2")
        .contains("health_cpu_load_average{window=\"15m\"} 1.8")
        .doesNotContain("5m\"} null", "window=\"5m\"");
  }

  @Test
  void theThresholdsOfANumberThatIsNotKnownAreShown() {
    assertThat(text(Map.of("tasks", judged(waiting(new Waiting(null, null, 1)), 100, 200))))
        .contains("health_tasks_threshold{threshold=\"warning\"} 100.0")
        .contains("health_tasks_threshold{threshold=\"error\"} 200.0");
  }

  @Test
  void aCheckThatCouldNotBeMeasuredShowsItsStatusAlone() {
    assertThat(lines(text(Map.of("memory", judged(LOST, 80, 95)))))
        .containsExactly(
            "health_check_status{check=\"memory\",health_check_status=\"error\"} 0",
            "health_check_status{check=\"memory\",health_check_status=\"ok\"} 0",
            "health_check_status{check=\"memory\",health_check_status=\"unknown\"} 1",
            "health_check_status{check=\"memory\",health_check_status=\"warning\"} 0",
            "health_report_status{health_report_status=\"error\"} 0",
            "health_report_status{health_report_status=\"healthy\"} 0",
            "health_report_status{health_report_status=\"warning\"} 1");
  }

  @Test
  void aPartThatCouldNotBeMeasuredLeavesTheOthersAlone() {
    var mounts = SampleMeasurements.disk(List.of(entry("lost", LOST), entry("root", ROOT)));

    assertThat(text(Map.of("disk", judged(mounts, 90, 95))))
        .contains("health_disk_mount_status{mount=\"lost\",health_disk_mount_status=\"unknown\"} 1")
        .contains("health_disk_used_ratio{mount=\"root\"} 0.719")
        .doesNotContain("health_disk_used_ratio{mount=\"lost\"}");
  }

  @Test
  void aPathIsNoMetric() {
    var mount = SampleMeasurements.mount("/secret", 71.9, null);
    var mounts = SampleMeasurements.disk(List.of(entry("root", mount)));

    assertThat(text(Map.of("disk", judged(mounts, 90, 95)))).doesNotContain("/secret", "path");
  }

  private static CheckResult judged(Measured measured, double warning, double error) {
    var thresholds = Optional.of(new Thresholds(warning, error, SettingSource.DEFAULT));
    return Evaluation.of(measured, thresholds, alias -> thresholds);
  }

  private static CheckResult unjudged(Measured measured) {
    return Evaluation.of(measured, Optional.empty(), alias -> Optional.empty());
  }

  private static Measured waiting(Waiting waiting) {
    return new Measured.Value(waiting, SampleMeasurements.AT);
  }

  private static String text(Map<String, CheckResult> results) {
    ReportStatus status = ReportStatus.of(results.values(), ReportStatus.WARNING);
    return Exposition.of(CheckMetrics.of(results, status), null).text();
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = CheckMetricsTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The fields of the check of tasks, whose own record is its package's. */
  private record Waiting(Long count, Long queued, int running) implements Measurement {
    @Override
    public OptionalDouble level() {
      return count == null ? OptionalDouble.empty() : OptionalDouble.of(count);
    }
  }
}
