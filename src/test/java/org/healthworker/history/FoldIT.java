package org.healthworker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.healthworker.healthcheck.HealthCheckRequest;
import org.healthworker.healthcheck.HealthCheckService;
import org.healthworker.report.Origin;
import org.healthworker.report.TaskId;
import org.healthworker.server.InsideBuiltWar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InsideBuiltWar({SelfChecks.class, SwitchedObserver.class})
class FoldIT {
  @Inject private SelfChecks selfChecks;
  @Inject private SwitchedObserver observer;
  @Inject private HealthCheckService service;

  /** Young enough to be kept. */
  private final Instant at = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);

  private final String node = "n" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void mend() throws Exception {
    observer.failFor(report -> false);
    selfChecks.update("update lease set until_at = current_timestamp");
    selfChecks.delete(node);
  }

  @Test
  void aSelfCheckOfThisWorkerBecomesHistory() throws Exception {
    var taskId = TaskId.random();

    check(taskId, Origin.SELF_CHECK);

    soon(() -> assertThat(rowsOf(taskId, "heap_percent_used")).isEqualTo(1));
  }

  @Test
  void aReportThatAClientAskedForDoesNot() throws Exception {
    var asked = TaskId.random();
    check(asked, Origin.TASK);
    var after = TaskId.random();
    check(after, Origin.SELF_CHECK);

    soon(() -> assertThat(rowsOf(after, "heap_percent_used")).isEqualTo(1));
    assertThat(rowsOf(asked, "heap_percent_used")).isZero();
  }

  @Test
  void aSelfCheckThatCommitsLateIsNotSkipped() throws Exception {
    try (var late = selfChecks.connect()) {
      late.setAutoCommit(false);
      selfChecks.store(late, node, at, memory(10));
      selfChecks.store(node, at.plusSeconds(1), 20);
      soon(() -> assertThat(selfChecks.memoryUsed(node)).containsExactly(20.0));
      late.commit();
      late.setAutoCommit(true);
    }

    soon(() -> assertThat(selfChecks.memoryUsed(node)).containsExactly(10.0, 20.0));
  }

  @Test
  void theNodeIsKnownByItsLastSelfCheck() throws Exception {
    String last = selfChecks.store(node, at.plusSeconds(60), 20);
    selfChecks.store(node, at, 10);

    soon(() -> assertThat(selfChecks.memoryUsed(node)).hasSize(2));
    assertThat(
            selfChecks.count(
                "select count(*) from worker_node where node = '%s' and last_task_id = '%s'"
                    .formatted(node, last)))
        .isEqualTo(1);
  }

  @Test
  void aStatusBeginsAnewAfterThreeIntervalsWithoutASelfCheck() throws Exception {
    selfChecks.update(
        "insert into worker_node (node, interval_seconds) values ('" + node + "', 60)");
    selfChecks.store(node, at, 10);
    selfChecks.store(node, at.plusSeconds(180), 10);
    soon(() -> assertThat(selfChecks.memoryUsed(node)).hasSize(2));
    assertThat(statusBeganAt(at)).isTrue();

    selfChecks.store(node, at.plusSeconds(361), 10);
    soon(() -> assertThat(selfChecks.memoryUsed(node)).hasSize(3));
    assertThat(statusBeganAt(at.plusSeconds(361))).isTrue();
  }

  @Test
  void whileAnObserverFailsNothingOfASelfCheckRemains() throws Exception {
    failForAll();
    int before = observer.failures();

    String taskId = selfChecks.store(node, at, 10);

    soon(() -> assertThat(observer.failures()).isGreaterThan(before + 1));
    assertThat(selfChecks.isUnread(taskId)).isTrue();
    assertThat(selfChecks.memoryUsed(node)).isEmpty();
    assertThat(selfChecks.count("select count(*) from worker_node where node = '" + node + "'"))
        .isZero();
  }

  @Test
  void whatAnObserverFailedForIsFoldedInOrderWhenItNoLongerDoes() throws Exception {
    failForAll();
    int before = observer.failures();
    selfChecks.store(node, at, 10);
    selfChecks.store(node, at.plusSeconds(1), 20);
    soon(() -> assertThat(observer.failures()).isGreaterThan(before + 1));

    observer.failFor(report -> false);

    soon(() -> assertThat(selfChecks.memoryUsed(node)).containsExactly(10.0, 20.0));
  }

  @Test
  void timeDoesNotPassWhileNothingCanBeFolded() throws Exception {
    failForAll();
    int failuresBefore = observer.failures();
    selfChecks.store(node, at, 10);
    soon(() -> assertThat(observer.failures()).isGreaterThan(failuresBefore));
    int ticksBefore = observer.ticks();

    soon(() -> assertThat(observer.failures()).isGreaterThan(failuresBefore + 1));

    assertThat(observer.ticks()).isEqualTo(ticksBefore);
  }

  @Test
  void timePassesEachSecondWhetherOrNotThereAreSelfChecks() {
    int before = observer.ticks();

    soon(() -> assertThat(observer.ticks()).isGreaterThan(before + 3));
  }

  @Test
  void aSelfCheckThatAloneCannotBeFoldedHoldsUpNoOther() throws Exception {
    observer.failFor(report -> report.storedAt().equals(at));
    String wrong = selfChecks.store(node, at, 10);
    selfChecks.store(node, at.plusSeconds(1), 20);

    soon(() -> assertThat(selfChecks.isUnread(wrong)).isFalse());
    assertThat(selfChecks.memoryUsed(node)).containsExactly(20.0);
  }

  @Test
  void aDocumentThatNobodyCanReadIsLeftOut() throws Exception {
    String unreadable = selfChecks.store(node, at, "{");
    selfChecks.store(node, at.plusSeconds(1), 20);

    soon(() -> assertThat(selfChecks.isUnread(unreadable)).isFalse());
    assertThat(selfChecks.memoryUsed(node)).containsExactly(20.0);
  }

  @Test
  void whatTheDatabaseRefusesIsLeftOut() throws Exception {
    String tooLong = memory(10).replace("percent_used", "p".repeat(129));
    String refused = selfChecks.store(node, at, tooLong);
    selfChecks.store(node, at.plusSeconds(1), 20);

    soon(() -> assertThat(selfChecks.isUnread(refused)).isFalse());
    assertThat(selfChecks.memoryUsed(node)).containsExactly(20.0);
  }

  @Test
  void aNodeWhoseSelfCheckWasLeftOutHasReportedAllTheSame() throws Exception {
    String unreadable = selfChecks.store(node, at.plusSeconds(1), "{");
    selfChecks.store(node, at, 20);

    soon(() -> assertThat(selfChecks.isUnread(unreadable)).isFalse());
    assertThat(
            selfChecks.count(
                "select count(*) from worker_node where last_task_id = '" + unreadable + "'"))
        .isEqualTo(1);
  }

  @Test
  void whileAnotherWorkerHoldsTheLeaseNothingIsFolded() throws Exception {
    Instant before = Instant.now();
    selfChecks.update(
        "update lease set holder = 'another', until_at = current_timestamp + interval '3' second");
    selfChecks.store(node, at, 10);

    soon(() -> assertThat(selfChecks.memoryUsed(node)).containsExactly(10.0));

    assertThat(Instant.now()).isAfterOrEqualTo(before.plusSeconds(3));
    assertThat(
            selfChecks.count(
                "select count(*) from lease where holder like 'under-test:%'"
                    + " and until_at > current_timestamp + interval '5' second"))
        .isEqualTo(1);
  }

  @Test
  void aCheckThatCouldNotBeMeasuredIsARowWithoutANumberInEachSeriesThatItHas() throws Exception {
    selfChecks.store(node, at, 10);
    selfChecks.store(
        node,
        at.plusSeconds(1),
        """
        {"timestamp":"%s","checks":{"memory":{"status":"unknown","error":"no"}}}"""
            .formatted(at));

    soon(
        () ->
            assertThat(
                    selfChecks.count(
                        """
                        select count(*) from history_row r join series s on s.id = r.series_id
                        where s.node = '%s' and r.status = 'UNKNOWN' and r.metric_value is null
                        """
                            .formatted(node)))
                .isEqualTo(1));
  }

  /** Right after a tick, so that no fold is under way that goes well for others. */
  private void failForAll() {
    int before = observer.ticks();
    soon(() -> assertThat(observer.ticks()).isGreaterThan(before));
    observer.failFor(report -> true);
  }

  private void check(TaskId taskId, Origin origin) throws Exception {
    service.check(new HealthCheckRequest(taskId, origin, List.of(), Optional.empty(), null, false));
  }

  private long rowsOf(TaskId taskId, String metric) throws Exception {
    return selfChecks.count(
        """
        select count(*) from history_row h
        join series s on s.id = h.series_id
        join health_report r on r.stored_at = h.stored_at and r.node = s.node
        where r.task_id = '%s' and s.metric = '%s'
        """
            .formatted(taskId, metric));
  }

  private boolean statusBeganAt(Instant time) throws Exception {
    return selfChecks.count(
            """
            select count(*) from worker_node
            where node = '%s' and status_since = timestamp with time zone '%s'
            """
                .formatted(node, time))
        == 1;
  }

  private String memory(double percentUsed) {
    return """
        {"timestamp":"%s","checks":{"memory":{"status":"ok","percent_used":%s}}}"""
        .formatted(at, percentUsed);
  }

  private static void soon(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
  }
}
