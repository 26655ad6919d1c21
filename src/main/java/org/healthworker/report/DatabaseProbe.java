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

/**
 * Asks the database twice a second, so that while it is away nobody else tries in vain, waits and
 * fills the log. It is away until its tables are those of this version, which the first question
 * brings about. Safe for use by many threads.
 */
@ApplicationScoped
public class DatabaseProbe {
  private static final System.Logger LOG = System.getLogger(DatabaseProbe.class.getName());
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration LATE = Duration.ofSeconds(2);

  /** Only an admin can mend a database that is wrong. */
  private static final Duration INTERVAL_WHILE_WRONG = Duration.ofSeconds(5);

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

  /** Likewise, from when on the database has been away; null while it answers. */
  private volatile Long awaySince = System.nanoTime();

  private volatile Trouble trouble = Trouble.NONE;

  @Resource(lookup = "java:comp/env/jdbc/health")
  private DataSource dataSource;

  @Inject private Repeated asking;

  private final DatabaseMigration migration;

  /** What a log line has said. */
  private enum Trouble {
    NONE,
    AWAY,
    WRONG
  }

  @Inject
  DatabaseProbe(DatabaseMigration migration) {
    this.migration = migration;
  }

  DatabaseProbe(DatabaseMigration migration, DataSource dataSource) {
    this(migration);
    this.dataSource = dataSource;
  }

  /** For the container's proxies only. */
  DatabaseProbe() {
    this(null);
  }

  /**
   * Asks, and goes on to ask in the background.
   *
   * @throws WrongDatabaseException where the database answers, but not with tables of this version
   */
  void start() {
    try {
      question();
      answered();
    } catch (SQLException e) {
      away(e);
    }
    asking.start(
        "asking the database",
        this::ask,
        () -> trouble == Trouble.WRONG ? INTERVAL_WHILE_WRONG : INTERVAL);
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
    askedAt = System.nanoTime();
    try {
      question();
      answered();
    } catch (SQLException e) {
      away(e);
    } catch (WrongDatabaseException e) {
      failed(Trouble.WRONG, "HW0304 database cannot be used: " + e.getMessage());
    } finally {
      askedAt = null;
    }
  }

  private void question() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      migration.migrate(dataSource);
      statement.executeUpdate(QUESTION);
    }
  }

  private void answered() {
    boolean late = awaySince == null && isLate(askedAt);
    if (trouble != Trouble.NONE || late) {
      long since = late ? askedAt : awaySince;
      long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
      LOG.log(INFO, "HW0303 database answers again after " + seconds + " s");
    }
    trouble = Trouble.NONE;
    awaySince = null;
    lock.lock();
    try {
      answers++;
      answered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void away(SQLException why) {
    failed(Trouble.AWAY, "HW0302 database does not answer: " + SqlReason.of(why));
  }

  private void failed(Trouble kind, String sentence) {
    if (awaySince == null) {
      awaySince = askedAt;
    }
    if (trouble != kind) {
      trouble = kind;
      LOG.log(WARNING, sentence);
    }
  }

  private static boolean isLate(Long asked) {
    return asked != null && System.nanoTime() - asked > LATE.toNanos();
  }
}
