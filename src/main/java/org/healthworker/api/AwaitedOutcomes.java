package org.healthworker.api;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.healthworker.collect.Repeated;
import org.healthworker.healthcheck.HealthReported;
import org.healthworker.report.HealthReport;
import org.healthworker.report.HealthReportRepository;
import org.healthworker.report.TaskId;

/**
 * Outcomes that requests wait for. Nobody who waits holds a thread: one look at the database serves
 * all of them, each time that a report was stored here and, as any worker may do a task, every 200
 * ms.
 */
@ApplicationScoped
class AwaitedOutcomes {
  private static final System.Logger LOG = System.getLogger(AwaitedOutcomes.class.getName());
  private static final int MOST = 32;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Semaphore room = new Semaphore(MOST);
  private final Set<Awaited> all = ConcurrentHashMap.newKeySet();

  @Inject private HealthReportRepository reports;
  @Inject private Repeated looking;
  @Resource private ManagedScheduledExecutorService scheduler;

  /** One object a request, as two may wait for one task. */
  private static final class Awaited {
    private final TaskId taskId;
    private final CompletableFuture<Optional<String>> document = new CompletableFuture<>();

    private Awaited(TaskId taskId) {
      this.taskId = taskId;
    }

    private void end(Optional<String> found) {
      document.complete(found);
    }

    private void endWithout() {
      end(Optional.empty());
    }
  }

  @PostConstruct
  void start() {
    looking.start("looking for awaited outcomes", this::look, () -> PAUSE);
  }

  /** Those who wait are told that there is no outcome yet. */
  @PreDestroy
  void stop() {
    all.forEach(Awaited::endWithout);
  }

  /**
   * Waits for the outcome of a task.
   *
   * @return its document, or nothing where it is not there in time or the database went away; empty
   *     at once where too many wait already
   */
  Optional<CompletionStage<Optional<String>>> await(TaskId taskId, Duration longest) {
    if (!room.tryAcquire()) {
      return Optional.empty();
    }
    var awaited = new Awaited(taskId);
    CompletionStage<Optional<String>> ended =
        awaited.document.whenComplete(
            (document, none) -> {
              all.remove(awaited);
              room.release();
            });
    all.add(awaited);
    try {
      ScheduledFuture<?> deadline =
          scheduler.schedule(awaited::endWithout, longest.toMillis(), TimeUnit.MILLISECONDS);
      ended.whenComplete((document, none) -> deadline.cancel(false));
    } catch (RejectedExecutionException e) {
      // The server stops.
      awaited.endWithout();
    }
    lookSoon();
    return Optional.of(ended);
  }

  void look(@Observes(notifyObserver = Reception.IF_EXISTS) HealthReported event) {
    if (all.stream().anyMatch(awaited -> awaited.taskId.equals(event.check().taskId()))) {
      lookSoon();
    }
  }

  private void lookSoon() {
    try {
      scheduler.execute(this::look);
    } catch (RejectedExecutionException e) {
      // The server stops; whoever stores a report must not hear of it.
      all.forEach(Awaited::endWithout);
    }
  }

  private void look() {
    Set<TaskId> taskIds = all.stream().map(awaited -> awaited.taskId).collect(Collectors.toSet());
    if (taskIds.isEmpty()) {
      return;
    }
    try {
      Map<TaskId, String> documents =
          reports.find(taskIds).stream()
              .collect(Collectors.toMap(HealthReport::taskId, HealthReport::document));
      all.stream()
          .filter(awaited -> documents.containsKey(awaited.taskId))
          .forEach(awaited -> awaited.end(Optional.of(documents.get(awaited.taskId))));
    } catch (PersistenceException e) {
      LOG.log(WARNING, "HW0603 the database cannot be read; whoever waits is answered 202", e);
      all.forEach(Awaited::endWithout);
    }
  }
}
