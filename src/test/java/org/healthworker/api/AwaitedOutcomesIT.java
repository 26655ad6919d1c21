package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.healthworker.report.HealthReport;
import org.healthworker.report.HealthReportRepository;
import org.healthworker.report.TaskError;
import org.healthworker.report.TaskId;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.Test;

@InsideBuiltWar
class AwaitedOutcomesIT {
  /** Longer than any test, so that nobody's time is up. */
  private static final Duration LONG = Duration.ofHours(1);

  @Inject private AwaitedOutcomes outcomes;
  @Inject private HealthReportRepository reports;

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  private final TaskId taskId = TaskId.random();

  @Test
  void anOutcomeThatAnotherWorkerHasStoredIsFoundWithoutAnEvent() throws Exception {
    var outcome = outcomes.await(taskId, LONG).orElseThrow();

    TaskError error = TaskError.wrongTask("wrong");
    HealthReport report = HealthReport.failed(taskId, error, "other", Instant.now());
    reports.insert(report);

    assertThat(soon(outcome)).contains(report.document());
  }

  @Test
  void nobodyGoesOnWaitingWithoutADatabase() throws Exception {
    run("alter table health_report rename to away");
    try {
      assertThat(soon(outcomes.await(taskId, LONG).orElseThrow())).isEmpty();
    } finally {
      run("alter table away rename to health_report");
    }
  }

  private static Optional<String> soon(CompletionStage<Optional<String>> outcome) throws Exception {
    return outcome.toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private void run(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
