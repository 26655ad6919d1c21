package org.healthworker.report;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.healthworker.collect.SingleFlight;

/** Ready while the database answers. Anyone may ask, so that it is asked once a second at most. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
  private static final System.Logger LOG = System.getLogger(DatabaseReadiness.class.getName());
  private static final Duration MAX_AGE = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final AtomicBoolean lastUp = new AtomicBoolean(true);

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  @Resource(lookup = "java:comp/env/concurrent/health")
  private ManagedExecutorService executor;

  private SingleFlight<Boolean> answers;

  @PostConstruct
  void start() {
    answers = new SingleFlight<>(this::ask, executor);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try {
      return told(answers.join(MAX_AGE).await(TIMEOUT), null);
    } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
      return told(false, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Logs a change only: whoever polls must not fill the log. */
  private boolean told(boolean up, Exception cause) {
    if (up != lastUp.getAndSet(up)) {
      LOG.log(
          up ? INFO : WARNING,
          "HW0302 database " + (up ? "answers again" : "does not answer"),
          cause);
    }
    return up;
  }

  private boolean ask() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid((int) TIMEOUT.toSeconds());
    }
  }
}
