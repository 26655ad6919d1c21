package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.healthworker.healthcheck.HealthCheckRequest;
import org.healthworker.healthcheck.HealthCheckService;
import org.healthworker.healthcheck.HealthReported;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.Test;

@InsideBuiltWar
class HealthReportIT {
  @Inject private HealthCheckService service;
  @Inject private Reported reported;

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  @Test
  void aReportIsOneRowOfSearchableColumnsAndTheDocument() throws Exception {
    var taskId = TaskId.random();

    HealthReport report = service.check(request(taskId));

    assertThat(row(taskId, "outcome")).isEqualTo("COMPLETED");
    assertThat(row(taskId, "origin")).isEqualTo("TASK");
    assertThat(row(taskId, "node")).isEqualTo(report.node());
    assertThat(row(taskId, "document")).isEqualTo(report.document());
    assertThat(row(taskId, "stored_at")).isNotNull();
  }

  @Test
  void equalTaskIdsAtOnceGetOneOutcomeWhichAllAreAnsweredWith() throws Exception {
    for (int round = 0; round < 20; round++) {
      var taskId = TaskId.random();

      Set<String> documents = checkAtOnce(taskId, 8);

      assertThat(documents).hasSize(1);
      assertThat(reported.of(taskId)).hasSize(1);
    }
  }

  @Test
  void aFailureDoesNotReplaceAnOutcome() throws Exception {
    var taskId = TaskId.random();
    HealthReport report = service.check(request(taskId));

    service.fail(taskId, TaskError.wrongTask("too late"));

    assertThat(row(taskId, "document")).isEqualTo(report.document());
  }

  private Set<String> checkAtOnce(TaskId taskId, int times) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<String>> checks =
          IntStream.range(0, times)
              .<Callable<String>>mapToObj(i -> () -> service.check(request(taskId)).document())
              .toList();
      return threads.invokeAll(checks).stream()
          .map(HealthReportIT::get)
          .collect(Collectors.toSet());
    } finally {
      threads.shutdown();
    }
  }

  private static String get(Future<String> document) {
    try {
      return document.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static HealthCheckRequest request(TaskId taskId) {
    return new HealthCheckRequest(taskId, Origin.TASK, List.of(), Optional.empty(), null, false);
  }

  private String row(TaskId taskId, String column) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement("select * from health_report where task_id = ?")) {
      query.setString(1, taskId.value());
      ResultSet rows = query.executeQuery();
      assertThat(rows.next()).isTrue();
      String value = rows.getString(column);
      assertThat(rows.next()).isFalse();
      return value;
    }
  }

  /** Remembers which reports were announced. */
  @ApplicationScoped
  public static class Reported {
    private final ConcurrentLinkedQueue<TaskId> all = new ConcurrentLinkedQueue<>();

    void add(@Observes HealthReported event) {
      all.add(event.check().taskId());
    }

    List<TaskId> of(TaskId taskId) {
      return all.stream().filter(taskId::equals).toList();
    }
  }
}
