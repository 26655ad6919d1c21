package org.healthworker.report;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.healthworker.collect.Repeated;
import org.healthworker.config.Quoted;

/**
 * Asks the database twice a second, so that while it is away nobody else tries in vain, waits and
 * fills the log. Safe for use by many threads.
 */
@ApplicationScoped
public class DatabaseProbe {
  private static final System.Logger LOG = System.getLogger(DatabaseProbe.class.getName());
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration LATE = Duration.ofSeconds(2);

  /**
   * Changes nothing, but is refused where nothing can be stored, as by a standby that only reads.
   */
  private static final String QUESTION = "update health_report set node = node where 1 = 0";

  private final Lock lock = new ReentrantLock();
  private final Condition answered = lock.newCondition();
  private long answers;
  private boolean stopped;

  /** {@link System#nanoTime()} of the question under way; null between two. */
  private volatile Long askedAt;

  /** Likewise, of the first question that failed; null while the database answers. */
  private volatile Long awaySince;

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  @Inject private Repeated asking;

  /** For the container. */
  DatabaseProbe() {}

  DatabaseProbe(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void start() {
    asking.start("asking the database", this::ask, () -> INTERVAL);
  }

  /** Lets go who waits for an answer. */
  @PreDestroy
  void stop() {
    lock.lock();
    try {
      stopped = true;
      answered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the last answer was an error, or one has been awaited for two seconds. */
  boolean isAway() {
    return awaySince != null || isLate(askedAt);
  }

  /**
   * Waits for the next answer: half a second while all is well, until the database is back where it
   * is away.
   *
   * @return whether it came in time; false also where the application stops
   */
  public boolean awaitAnswer(Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lock();
    try {
      long before = answers;
      while (answers == before && !stopped && left > 0) {
        left = answered.awaitNanos(left);
      }
      return answers != before;
    } finally {
      lock.unlock();
    }
  }

  void ask() {
    long now = System.nanoTime();
    askedAt = now;
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(QUESTION);
      answered(now);
    } catch (SQLException e) {
      failed(now, e);
    }
  }

  private void answered(long asked) {
    Long since = awaySince != null ? awaySince : isLate(asked) ? asked : null;
    awaySince = null;
    askedAt = null;
    if (since != null) {
      long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
      LOG.log(INFO, "HW0303 database answers again after " + seconds + " s");
    }
    lock.lock();
    try {
      answers++;
      answered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void failed(long asked, SQLException why) {
    boolean isNew = awaySince == null;
    if (isNew) {
      awaySince = asked;
    }
    askedAt = null;
    if (isNew) {
      String cause = Quoted.of(String.valueOf(root(why)));
      LOG.log(WARNING, "HW0302 database does not answer: " + cause);
    }
  }

  private static boolean isLate(Long asked) {
    return asked != null && System.nanoTime() - asked > LATE.toNanos();
  }

  private static Throwable root(Throwable why) {
    return why.getCause() == null ? why : root(why.getCause());
  }
}
