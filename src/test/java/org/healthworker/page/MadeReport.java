package org.healthworker.page;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.healthworker.config.SettingSource;
import org.healthworker.config.Thresholds;
import org.healthworker.evaluate.Evaluation;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.evaluate.Status;
import org.healthworker.report.Timestamps;

/** A self-check as a worker on a larger machine would have stored it, judged by the defaults. */
final class MadeReport {
  private static final Thresholds MEMORY = new Thresholds(80, 95, SettingSource.DEFAULT);
  private static final Thresholds USED = new Thresholds(90, 95, SettingSource.DEFAULT);
  private static final Thresholds TASKS = new Thresholds(100, 200, SettingSource.DEFAULT);
  private static final Thresholds HEAP = new Thresholds(85, 95, SettingSource.DEFAULT);
  private static final Thresholds LATENCY = new Thresholds(500, 2000, SettingSource.DEFAULT);
  private static final double MEMORY_MB = 16_000;
  private static final double DISK_GB = 160;

  private final String node;
  private final Instant at;
  private final Levels levels;
  private final String networkError;
  private final Set<Status> found = EnumSet.of(Status.OK);
  private final JsonObject checks;

  /**
   * Judges it.
   *
   * @param networkError what the report says of a target that did not answer
   */
  MadeReport(String node, Instant at, Levels levels, String networkError) {
    this.node = node;
    this.at = at;
    this.levels = levels;
    this.networkError = networkError;
    this.checks = checks();
  }

  /** Valid even where the node's name would not be. */
  String taskId() {
    return "self:"
        + node.replaceAll("[^a-z0-9-]", "_")
        + ":"
        + Long.toString(at.toEpochMilli(), Character.MAX_RADIX);
  }

  Instant at() {
    return at;
  }

  String node() {
    return node;
  }

  ReportStatus status() {
    return switch (Status.worst(found)) {
      case OK -> ReportStatus.HEALTHY;
      case UNKNOWN, WARNING -> ReportStatus.WARNING;
      case ERROR -> ReportStatus.ERROR;
    };
  }

  /** Contract §2. */
  String document() {
    return Json.createObjectBuilder()
        .add("task_id", taskId())
        .add("outcome", "completed")
        .add("origin", "self-check")
        .add("timestamp", Timestamps.format(at))
        .add("status", status().toString())
        .add("node", node)
        .add("duration_ms", 0.6)
        .add("queue_wait_ms", JsonValue.NULL)
        .add("checks", checks)
        .build()
        .toString();
  }

  private JsonObject checks() {
    JsonObjectBuilder root = mount("/", levels.root());
    JsonObjectBuilder data = mount("/var/lib/data", levels.data());
    double fullest = Math.max(levels.root(), levels.data());
    return Json.createObjectBuilder()
        .add("memory", memory())
        .add(
            "disk",
            Json.createObjectBuilder()
                .add("status", status(fullest, USED))
                .add("percent_used", fullest)
                .add("free_gb", free(fullest))
                .add("total_gb", DISK_GB)
                .add("mounts", Json.createObjectBuilder().add("root", root).add("data", data)))
        .add("cpu", cpu())
        .add(
            "tasks",
            judged(levels.queued() + 1, TASKS)
                .add("count", levels.queued() + 1)
                .add("queued", levels.queued())
                .add("running", 1))
        .add(
            "uptime",
            Json.createObjectBuilder()
                .add("status", "ok")
                .add("measured_at", Timestamps.format(at))
                .add("system_seconds", 1_296_000)
                .add("jvm_seconds", 187_200))
        .add(
            "jvm",
            judged(levels.heap(), HEAP)
                .add("heap_percent_used", levels.heap())
                .add("threads", 61)
                .add("deadlocked_threads", 0)
                .add("gc_percent", 0.2))
        .add("network", network())
        .build();
  }

  private JsonObjectBuilder memory() {
    return judged(levels.memory(), MEMORY)
        .add("percent_used", levels.memory())
        .add("available_mb", tenths(MEMORY_MB * (1 - levels.memory() / 100)))
        .add("total_mb", MEMORY_MB)
        .add("scope", "container");
  }

  private JsonObjectBuilder cpu() {
    double load = tenths(levels.cpu() / 12);
    return judged(levels.cpu(), USED)
        .add("percent_used", levels.cpu())
        .add("load_average", Json.createArrayBuilder().add(load).add(load).add(load))
        .add("cores", 8)
        .add("window_ms", 1000)
        .add("scope", "host");
  }

  private JsonObjectBuilder mount(String path, double percent) {
    return judged(percent, USED)
        .add("path", path)
        .add("percent_used", percent)
        .add("free_gb", free(percent))
        .add("total_gb", DISK_GB)
        .add("inodes_percent_used", 12.0);
  }

  private JsonObjectBuilder network() {
    JsonObjectBuilder target =
        levels.latencyMs() < 0
            ? Json.createObjectBuilder().add("status", unknown()).add("error", networkError)
            : judged(levels.latencyMs(), LATENCY).add("latency_ms", levels.latencyMs());
    String status = levels.latencyMs() < 0 ? unknown() : status(levels.latencyMs(), LATENCY);
    return Json.createObjectBuilder()
        .add("status", status)
        .add("targets", Json.createObjectBuilder().add("db", target));
  }

  private JsonObjectBuilder judged(double level, Thresholds by) {
    return Json.createObjectBuilder()
        .add("status", status(level, by))
        .add("measured_at", Timestamps.format(at))
        .add(
            "thresholds",
            Json.createObjectBuilder()
                .add("warning", by.warning())
                .add("error", by.error())
                .add("source", by.source().toString()));
  }

  private String status(double level, Thresholds by) {
    Status status = Evaluation.of(level, by);
    found.add(status);
    return status.toString();
  }

  private String unknown() {
    found.add(Status.UNKNOWN);
    return Status.UNKNOWN.toString();
  }

  private static double free(double percent) {
    return tenths(DISK_GB * (1 - percent / 100));
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
