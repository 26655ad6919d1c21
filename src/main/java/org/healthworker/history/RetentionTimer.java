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
import org.healthworker.collect.Outage;
import org.healthworker.collect.Repeated;
import org.healthworker.report.SqlReason;

/** Has what is old deleted each minute, with short pauses in between while there is much of it. */
@Singleton
@Startup
@DependsOn("DatabaseStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {
  private static final System.Logger LOG = System.getLogger(RetentionTimer.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration SHORT_PAUSE = Duration.ofMillis(200);

  private volatile Duration pause = PAUSE;
  private final Outage outage = new Outage();

  @Inject private Retention retention;
  @Inject private Repeated deleting;

  @PostConstruct
  void start() {
    deleting.start("deleting what is old", this::run, () -> pause);
  }

  @PreDestroy
  void stop() {
    deleting.end();
  }

  private void run() {
    pause = PAUSE;
    try {
      boolean more = false;
      for (OldRows rows : OldRows.values()) {
        more |= retention.delete(rows);
      }
      if (more) {
        pause = SHORT_PAUSE;
      } else {
        retention.deleteSeries();
      }
      outage.ends();
    } catch (PersistenceException e) {
      if (outage.begins()) {
        LOG.log(WARNING, "HW0608 what is old was not deleted: " + SqlReason.of(e));
      }
    }
  }
}
