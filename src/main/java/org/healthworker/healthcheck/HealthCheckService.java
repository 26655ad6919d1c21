package org.healthworker.healthcheck;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthworker.collect.Collectors;
import org.healthworker.collect.Measured;
import org.healthworker.config.CollectSettings;
import org.healthworker.config.WorkerSettings;
import org.healthworker.evaluate.CheckResult;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.report.CompletedCheck;
import org.healthworker.report.HealthReport;
import org.healthworker.report.HealthReportRepository;
import org.healthworker.report.TaskError;
import org.healthworker.report.TaskId;

/**
 * Gives every task exactly one stored outcome: collects, evaluates, and only then stores, in one
 * short transaction of its own, so that no database connection is held while measuring.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthCheckService {
  @Inject private Collectors collectors;
  @Inject private Evaluator evaluator;
  @Inject private CollectSettings collectSettings;
  @Inject private WorkerSettings workerSettings;
  @Inject private HealthReportRepository repository;
  @Inject private Observers observers;
  @Inject private Event<HealthChecked> checked;
  @Inject private Event<OutcomeStored> stored;
  @Inject private Event<HealthReported> reported;

  /**
   * Checks the machine and stores the report.
   *
   * @return the stored outcome of the task, be it this report or one that was there before
   * @throws WorkerTroubleException where nothing could be stored; the task can be tried again
   */
  public HealthReport check(HealthCheckRequest request) throws WorkerTroubleException {
    if (request.mayHaveOutcome()) {
      Optional<HealthReport> stored = stored(request.taskId());
      if (stored.isPresent()) {
        return stored.get();
      }
    }
    CompletedCheck check = complete(request);
    observers.tell(checked, new HealthChecked(check));
    HealthReport report = HealthReport.completed(check);
    if (!insert(report)) {
      return storedBefore(request.taskId());
    }
    HealthCheckLog.completed(check);
    observers.tell(reported, new HealthReported(check));
    return report;
  }

  /**
   * Stores that a task failed, unless it has an outcome already.
   *
   * @throws WorkerTroubleException where nothing could be stored; the task can be tried again
   */
  public void fail(TaskId taskId, TaskError error) throws WorkerTroubleException {
    insert(HealthReport.failed(taskId, error, workerSettings.node(), Instant.now()));
  }

  /**
   * Stores that a task expired, unless it has an outcome already.
   *
   * @return whether it was stored
   * @throws WorkerTroubleException where nothing could be stored; the task can be tried again
   */
  public boolean expire(TaskId taskId) throws WorkerTroubleException {
    return insert(HealthReport.expired(taskId, workerSettings.node(), Instant.now()));
  }

  /**
   * The stored outcome of a task, if it has one.
   *
   * @throws WorkerTroubleException where the database is away
   */
  public Optional<HealthReport> stored(TaskId taskId) throws WorkerTroubleException {
    try {
      return repository.find(taskId);
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot be read.", e);
    }
  }

  private CompletedCheck complete(HealthCheckRequest request) throws WorkerTroubleException {
    long start = System.nanoTime();
    List<String> names = request.checks().isEmpty() ? collectors.enabled() : request.checks();
    Map<String, EvaluatedCheck> checks = evaluator.evaluate(collect(request, names));
    var results = new LinkedHashMap<String, CheckResult>();
    var json = new LinkedHashMap<String, JsonObject>();
    checks.forEach(
        (name, check) -> {
          results.put(name, check.result());
          json.put(name, check.json());
        });
    ReportStatus unknownCountsAs = ReportStatus.of(workerSettings.unknownCountsAs());
    return new CompletedCheck(
        request.taskId(),
        request.origin(),
        Instant.now(),
        ReportStatus.of(results.values(), unknownCountsAs),
        workerSettings.node(),
        millisSince(start),
        request.queueWaitMs(),
        results,
        json);
  }

  /** One decimal. */
  private static double millisSince(long start) {
    return Math.round((System.nanoTime() - start) / 1e5) / 10.0;
  }

  private Map<String, Measured> collect(HealthCheckRequest request, List<String> names)
      throws WorkerTroubleException {
    try {
      return collectors.collect(
          names, request.maxAge().orElseGet(collectSettings::measurementMaxAge));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkerTroubleException("The server stops.", e);
    }
  }

  private boolean insert(HealthReport report) throws WorkerTroubleException {
    if (!tryToInsert(report)) {
      return false;
    }
    observers.tell(stored, new OutcomeStored(report.outcome(), report.origin()));
    return true;
  }

  private boolean tryToInsert(HealthReport report) throws WorkerTroubleException {
    try {
      return repository.insert(report);
    } catch (PersistenceException e) {
      throw new WorkerTroubleException("The database cannot store the outcome.", e);
    }
  }

  private HealthReport storedBefore(TaskId taskId) throws WorkerTroubleException {
    return stored(taskId)
        .orElseThrow(
            () -> new WorkerTroubleException("The outcome stored before is gone again.", null));
  }
}
