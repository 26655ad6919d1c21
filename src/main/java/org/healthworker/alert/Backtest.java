package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.healthworker.config.AlertSettings;
import org.healthworker.config.WorkerSettings;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.history.FoldedReport;
import org.healthworker.report.HealthReport;
import org.healthworker.report.Origin;
import org.healthworker.report.ReportFilter;
import org.healthworker.report.ReportPageRepository;
import org.healthworker.report.ReportPosition;

/**
 * Replays stored self-checks by the policy of now, with thresholds of then and with proposed ones;
 * writes nothing. It reads page by page, so that its memory does not grow with the range; one runs
 * at a time on a worker.
 */
@ApplicationScoped
public class Backtest {
  private static final int MOST = 100_000;
  private static final int PAGE = 500;

  private final Semaphore one = new Semaphore(1);

  @Inject private AlertSettings settings;
  @Inject private WorkerSettings workerSettings;
  @Inject private ReportPageRepository reports;

  /**
   * Runs one, which can take some seconds.
   *
   * @return empty where another one runs
   * @throws TooManySelfChecksException where there are more than 100,000
   * @throws jakarta.persistence.PersistenceException where the database is away
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Optional<BacktestResult> run(ProposedThresholds proposed, BacktestRange range)
      throws TooManySelfChecksException {
    if (!one.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(replay(proposed, range));
    } finally {
      one.release();
    }
  }

  private BacktestResult replay(ProposedThresholds proposed, BacktestRange range)
      throws TooManySelfChecksException {
    var fold =
        new BacktestFold(
            new Policy(settings.attempts(), settings.recoveryAttempts()),
            StatusMapping.of(ReportStatus.of(workerSettings.unknownCountsAs())),
            proposed);
    var filter =
        new ReportFilter(
            range.node(),
            Optional.empty(),
            Optional.of(Origin.SELF_CHECK),
            Optional.of(range.from()),
            Optional.of(range.to()));
    List<HealthReport> page = reports.oldest(filter, Optional.empty(), PAGE);
    for (int read = page.size(); !page.isEmpty(); read += page.size()) {
      if (read > MOST) {
        throw new TooManySelfChecksException(MOST);
      }
      page.forEach(report -> add(fold, report));
      HealthReport last = page.get(page.size() - 1);
      var position = new ReportPosition(last.storedAt(), last.taskId().value());
      page = reports.oldest(filter, Optional.of(position), PAGE);
    }
    return fold.result();
  }

  private static void add(BacktestFold fold, HealthReport stored) {
    FoldedReport report;
    try {
      report = FoldedReport.of(stored);
    } catch (RuntimeException e) {
      // Counted in the answer; the fold left it out, too, and has logged it.
      fold.leaveOut();
      return;
    }
    fold.add(report);
  }
}
