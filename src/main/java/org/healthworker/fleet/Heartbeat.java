package org.healthworker.fleet;

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
import org.healthworker.config.WorkerSettings;
import org.healthworker.healthcheck.ProcessName;
import org.healthworker.report.SqlReason;

/** Says each ten seconds that this worker is there. */
@Singleton
@Startup
@DependsOn("DatabaseStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Heartbeat {
  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Outage outage = new Outage();

  @Inject private WorkerNodeRepository nodes;
  @Inject private WorkerSettings settings;
  @Inject private ProcessName process;
  @Inject private Repeated beating;

  @PostConstruct
  void start() {
    beat();
    beating.start("the heartbeat", this::beat, () -> INTERVAL);
  }

  @PreDestroy
  void stop() {
    beating.end();
  }

  private void beat() {
    try {
      nodes.seen(settings.node(), process.value(), settings.selfCheckInterval());
      outage.ends();
    } catch (PersistenceException e) {
      if (outage.begins()) {
        LOG.log(WARNING, "HW0604 this worker cannot say that it is there: " + SqlReason.of(e));
      }
    }
  }
}
