package org.healthworker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.healthworker.healthcheck.HealthCheckService;
import org.healthworker.report.TaskError;
import org.healthworker.report.TaskId;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.Test;

@InsideBuiltWar
class OutcomeMetricsIT {
  @Inject private HealthCheckService service;
  @Inject private Metrics metrics;

  @Test
  void aTaskThatExpiredIsCountedOnce() throws Exception {
    var taskId = TaskId.random();
    double before = tasks("expired");

    service.expire(taskId);
    service.expire(taskId);

    assertThat(tasks("expired")).isEqualTo(before + 1);
  }

  @Test
  void aTaskThatFailedAfterItExpiredIsNotCountedAgain() throws Exception {
    var taskId = TaskId.random();
    service.expire(taskId);
    double before = tasks("failed");

    service.fail(taskId, TaskError.wrongTask("It comes too late."));

    assertThat(tasks("failed")).isEqualTo(before);
  }

  private double tasks(String outcome) {
    String series = "health_worker_tasks_total{origin=\"unknown\",outcome=\"" + outcome + "\"} ";
    return metrics
        .exposition(null)
        .text()
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .sum();
  }
}
