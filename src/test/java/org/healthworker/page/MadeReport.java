package org.healthworker.page;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.healthworker.collect.Measured;
import org.healthworker.collect.SampleMachine;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.report.CheckResultJson;
import org.healthworker.report.CompletedCheck;
import org.healthworker.report.HealthReport;
import org.healthworker.report.Origin;
import org.healthworker.report.TaskId;
import org.healthworker.task.SampleTasks;

/** A self-check of a worker on another machine, judged by the defaults. */
final class MadeReport {
  private static final Thresholds MEMORY = new Thresholds(80, 95, SettingSource.DEFAULT);
  private static final Thresholds USED = new Thresholds(90, 95, SettingSource.DEFAULT);
  private static final Thresholds TASKS = new Thresholds(100, 200, SettingSource.DEFAULT);
  private static final Thresholds HEAP = new Thresholds(85, 95, SettingSource.DEFAULT);
  private static final Thresholds LATENCY = new Thresholds(500, 2000, SettingSource.DEFAULT);
  private static final double DURATION_MS = 0.6;

  private MadeReport() {}

  /**
   * Not stored yet.
   *
   * @param networkError what it says of a target that did not answer
   */
  static HealthReport of(String node, Instant at, Levels levels, String networkError) {
    Map<String, CheckResult> results = results(new SampleMachine(at), levels, networkError);
    var json = new LinkedHashMap<String, JsonObject>();
    results.forEach((check, result) -> json.put(check, CheckResultJson.of(result)));
    return HealthReport.completed(
        new CompletedCheck(
            taskId(node, at),
            Origin.SELF_CHECK,
            at,
            ReportStatus.of(results.values(), ReportStatus.WARNING),
            node,
            DURATION_MS,
            null,
            results,
            json));
  }

  /** Valid even where the node's name would not be. */
  private static TaskId taskId(String node, Instant at) {
    return new TaskId(
        "self:"
            + node.replaceAll("[^a-z0-9-]", "_")
            + ":"
            + Long.toString(at.toEpochMilli(), Character.MAX_RADIX));
  }

  private static Map<String, CheckResult> results(
      SampleMachine machine, Levels levels, String networkError) {
    Measured target =
        levels.latencyMs() < 0
            ? new Measured.Failure(networkError)
            : machine.target(levels.latencyMs());
    var mounts = new LinkedHashMap<String, Measured>();
    mounts.put("root", machine.mount("/", levels.root()));
    mounts.put("data", machine.mount("/var/lib/data", levels.data()));
    var results = new LinkedHashMap<String, CheckResult>();
    results.put("memory", judged(machine.memory(levels.memory()), MEMORY));
    results.put("disk", judged(machine.disk(mounts), USED));
    results.put("cpu", judged(machine.cpu(levels.cpu()), USED));
    results.put("tasks", judged(SampleTasks.of(levels.queued(), machine.at()), TASKS));
    results.put(
        "uptime", Evaluation.of(machine.uptime(), Optional.empty(), part -> Optional.empty()));
    results.put("jvm", judged(machine.jvm(levels.heap()), HEAP));
    results.put("network", judged(machine.network(Map.of("db", target)), LATENCY));
    return results;
  }

  private static CheckResult judged(Measured measured, Thresholds by) {
    return Evaluation.of(measured, Optional.of(by), part -> Optional.of(by));
  }
}
