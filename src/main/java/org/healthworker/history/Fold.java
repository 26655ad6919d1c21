package org.healthworker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.healthworker.fleet.Lease;
import org.healthworker.fleet.WorkerNodeRepository;
import org.healthworker.report.HealthReport;
import org.healthworker.report.NeedsDatabase;
import org.healthworker.report.SqlReason;
import org.healthworker.report.TaskId;
import org.healthworker.report.UnreadSelfCheckRepository;

/**
 * Makes history of self-checks, one a transaction: what becomes of it, what observers make of that,
 * and that it was read are stored together or not at all, and only by the holder of the lease.
 */
@ApplicationScoped
@NeedsDatabase
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Fold {
  @Inject private Lease lease;
  @Inject private UnreadSelfCheckRepository unread;
  @Inject private WorkerNodeRepository nodes;
  @Inject private HistoryWriter history;
  @Inject private Event<SelfCheckFolded> folded;
  @Inject private Event<FoldTicked> ticked;
  @PersistenceContext private EntityManager entityManager;

  /** What a step found. */
  enum Step {
    /** Another worker holds the lease. */
    NOT_OURS,
    FOLDED,
    /** Nothing is left to be folded. */
    DONE
  }

  /**
   * Folds the oldest self-check; without one the time alone has passed.
   *
   * @param aside self-checks that are not to be folded now
   * @throws FoldFailedException where it cannot be folded
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  Step step(Set<TaskId> aside) {
    Optional<Instant> now = lease.renew();
    if (now.isEmpty()) {
      return Step.NOT_OURS;
    }
    Optional<TaskId> oldest = unread.oldest(aside);
    oldest.ifPresent(taskId -> fold(taskId, now.get()));
    if (oldest.isEmpty() && aside.isEmpty()) {
      ticked.fire(new FoldTicked(now.get()));
    }
    return oldest.isPresent() ? Step.FOLDED : Step.DONE;
  }

  /**
   * Folds one self-check.
   *
   * @throws FoldFailedException where it cannot be folded
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  void fold(TaskId taskId) {
    lease.renew().ifPresent(now -> fold(taskId, now));
  }

  /**
   * Leaves a self-check out of history.
   *
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  void leaveOut(TaskId taskId) {
    if (lease.renew().isPresent()) {
      unread.report(taskId).ifPresent(nodes::reported);
      unread.delete(taskId);
    }
  }

  private void fold(TaskId taskId, Instant now) {
    try {
      HealthReport stored = unread.report(taskId).orElseThrow();
      FoldedReport report = FoldedReportJson.read(stored);
      history.write(report, nodes.find(report.node()));
      nodes.reported(stored);
      folded.fire(new SelfCheckFolded(report, now));
      unread.delete(taskId);
      // So that whatever the database refuses is known to be of this one.
      entityManager.flush();
    } catch (RuntimeException e) {
      if (SqlReason.isLostConnection(e)) {
        throw e;
      }
      throw new FoldFailedException(taskId, e);
    }
  }
}
