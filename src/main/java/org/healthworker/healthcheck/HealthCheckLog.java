package org.healthworker.healthcheck;

import static java.lang.System.Logger.Level.INFO;

import java.util.stream.Collectors;
import org.healthworker.evaluate.Status;
import org.healthworker.report.CompletedCheck;

/** One line a check, in key=value pairs (logfmt). */
final class HealthCheckLog {
  private static final System.Logger LOG = System.getLogger(HealthCheckService.class.getName());

  private HealthCheckLog() {}

  static void completed(CompletedCheck check) {
    LOG.log(
        INFO,
        () ->
            "HW0401 task_id="
                + check.taskId()
                + " outcome=completed origin="
                + check.origin()
                + " status="
                + check.status()
                + " duration_ms="
                + check.durationMs()
                + " queue_wait_ms="
                + (check.queueWaitMs() == null ? "unknown" : check.queueWaitMs())
                + " not_ok="
                + notOk(check));
  }

  private static String notOk(CompletedCheck check) {
    String notOk =
        check.results().entrySet().stream()
            .filter(entry -> entry.getValue().status() != Status.OK)
            .map(entry -> entry.getKey() + ":" + entry.getValue().status())
            .collect(Collectors.joining(","));
    return notOk.isEmpty() ? "none" : notOk;
  }
}
