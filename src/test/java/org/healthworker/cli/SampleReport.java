package org.healthworker.cli;

/** A report as the server answers it. */
final class SampleReport {
  static final String MEMORY =
      """
      "memory":{"status":"ok","measured_at":"2026-11-28T09:00:00.000Z","percent_used":9.4,\
      "available_mb":7234.5,"total_mb":8000.0,"scope":"host",\
      "thresholds":{"warning":80,"error":95,"source":"default"}}""";

  static final String DISK =
      """
      "disk":{"status":"warning","percent_used":91.9,"free_gb":12.5,"total_gb":160.0,\
      "mounts":{"root":{"status":"ok","path":"/","percent_used":71.9,"free_gb":45.2,\
      "total_gb":160.0,"inodes_percent_used":12.0,\
      "thresholds":{"warning":90,"error":95,"source":"server"}},\
      "data":{"status":"warning","path":"/data","percent_used":91.9,"free_gb":12.5,\
      "total_gb":160.0,"inodes_percent_used":null,\
      "thresholds":{"warning":90,"error":95,"source":"server"}}}}""";

  static final String CPU =
      """
      "cpu":{"status":"unknown","error":"No window was sampled yet."}""";

  private SampleReport() {}

  static String of(String status, String... checks) {
    return """
        {"task_id":"t-1","outcome":"completed","origin":"rest",\
        "timestamp":"2026-11-28T09:00:00.000Z","status":"%s","node":"app-1","duration_ms":0.4,\
        "queue_wait_ms":1.8,"checks":{%s}}"""
        .formatted(status, String.join(",", checks));
  }

  static Outcome outcome(String status, String... checks) {
    return new Outcome(SafeJson.parse(of(status, checks)));
  }
}
