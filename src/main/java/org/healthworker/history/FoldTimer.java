package org.healthworker.history;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.healthworker.collect.Outage;
import org.healthworker.collect.Repeated;
import org.healthworker.fleet.Lease;
import org.healthworker.history.Fold.Step;
import org.healthworker.report.SqlReason;
import org.healthworker.report.TaskId;

/**
 * Folds what is there: each second on the worker that holds the lease; the others ask for the lease
 * each five. A self-check that cannot be folded while another can is left out; while none can, all
 * of them wait.
 */
@Singleton
@Startup
@DependsOn("DatabaseStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class FoldTimer {
  private static final System.Logger LOG = System.getLogger(FoldTimer.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_ASIDE = 100;

  private volatile boolean stopped;
  private volatile Duration pause = PAUSE;
  private final Outage outage = new Outage();

  @Inject private Fold fold;
  @Inject private Lease lease;
  @Inject private Repeated folding;

  @PostConstruct
  void start() {
    folding.start("the fold", this::run, () -> pause);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    folding.end();
    try {
      lease.release();
    } catch (PersistenceException e) {
      LOG.log(WARNING, "HW0607 the lease ends by itself: " + SqlReason.of(e));
    }
  }

  private void run() {
    pause = LONG_PAUSE;
    try {
      if (foldAll() != Step.NOT_OURS) {
        pause = PAUSE;
      }
      outage.ends();
    } catch (RuntimeException e) {
      if (outage.begins()) {
        logWaiting(e);
      }
    }
  }

  private Step foldAll() {
    var aside = new LinkedHashMap<TaskId, FoldFailedException>();
    boolean foldedAny = false;
    Step step = Step.FOLDED;
    while (!stopped && step == Step.FOLDED && aside.size() < MOST_ASIDE) {
      try {
        step = fold.step(aside.keySet());
        foldedAny |= step == Step.FOLDED;
      } catch (FoldFailedException e) {
        aside.put(e.taskId(), e);
      }
    }
    if (!foldedAny && !aside.isEmpty()) {
      throw aside.values().iterator().next();
    }
    aside.keySet().forEach(this::foldOrLeaveOut);
    return step;
  }

  /** It failed while others did not, which may have been a matter of that moment. */
  private void foldOrLeaveOut(TaskId taskId) {
    try {
      fold.fold(taskId);
    } catch (FoldFailedException e) {
      fold.leaveOut(taskId);
      LOG.log(WARNING, "HW0606 task_id=" + taskId + " is left out of history and alerts", e);
    }
  }

  private static void logWaiting(RuntimeException why) {
    if (why instanceof PersistenceException) {
      LOG.log(WARNING, "HW0605 history and alerts wait: " + SqlReason.of(why));
    } else {
      LOG.log(WARNING, "HW0605 history and alerts wait; it is tried again", why);
    }
  }
}
