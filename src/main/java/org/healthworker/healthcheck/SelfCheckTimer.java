package org.healthworker.healthcheck;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.healthworker.collect.Outage;
import org.healthworker.config.CollectSettings;
import org.healthworker.config.Quoted;
import org.healthworker.config.WorkerSettings;
import org.healthworker.report.Origin;
import org.healthworker.report.TaskId;

/**
 * Checks this worker at each interval, by a direct call: no queue is in between, so that a dead
 * broker silences nothing.
 */
@Singleton
@Startup
@DependsOn({"CollectorsStartup", "DatabaseStartup"})
@TransactionManagement(TransactionManagementType.BEAN)
public class SelfCheckTimer {
  private static final System.Logger LOG = System.getLogger(SelfCheckTimer.class.getName());

  /** After this a changed interval is noticed, and a failed check done again. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private long counter;

  /** {@link System#nanoTime()} of the last check. */
  private long lastAt;

  private final Outage outage = new Outage();

  @Inject private HealthCheckService service;
  @Inject private WorkerSettings settings;
  @Inject private CollectSettings collectSettings;
  @Inject private LastSelfCheck last;
  @Inject private ProcessName process;
  @Resource private TimerService timers;

  @PostConstruct
  void start() {
    // The first window of processor use ends after one interval; before, that check is unknown.
    next(collectSettings.cpuSampleInterval().multipliedBy(2));
  }

  @Timeout
  void check() {
    Optional<Duration> interval = settings.selfCheckInterval();
    Duration left = left(interval, sinceLast());
    if (!left.isZero()) {
      next(left);
      return;
    }
    lastAt = System.nanoTime();
    next(left(interval, Duration.ZERO));
    var taskId = new TaskId("self:" + settings.node() + ":" + process.value() + ":" + ++counter);
    var fresh = Optional.of(Duration.ZERO);
    try {
      service.check(
          new HealthCheckRequest(taskId, Origin.SELF_CHECK, List.of(), fresh, null, false));
      last.was(Instant.now());
      outage.ends();
    } catch (WorkerTroubleException e) {
      if (outage.begins()) {
        logFailure(taskId, e);
      }
    }
  }

  private static void logFailure(TaskId taskId, WorkerTroubleException why) {
    String cause = Quoted.of(String.valueOf(why.getCause()));
    LOG.log(
        WARNING,
        "HW0402 self-check task_id=" + taskId + " failed: " + why.getMessage() + " cause=" + cause);
  }

  /**
   * How long to wait until the next look at the clock.
   *
   * @param interval empty while self-checks are switched off
   * @param since the time since the last check
   * @return zero where a check is due
   */
  static Duration left(Optional<Duration> interval, Duration since) {
    if (interval.isEmpty()) {
      return LONGEST_PAUSE;
    }
    Duration left = interval.get().minus(since);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE;
  }

  private Duration sinceLast() {
    return counter == 0 || outage.lasts()
        ? ChronoUnit.FOREVER.getDuration()
        : Duration.ofNanos(System.nanoTime() - lastAt);
  }

  private void next(Duration pause) {
    timers.createSingleActionTimer(pause.toMillis(), new TimerConfig(null, false));
  }
}
