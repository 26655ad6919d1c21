package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.healthworker.CapturedLog;
import org.healthworker.config.GivenSettings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseProbeTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @AutoClose private final CapturedLog log = new CapturedLog(DatabaseProbe.class);

  private final JdbcDataSource database = new JdbcDataSource();
  private final DatabaseProbe probe =
      new DatabaseProbe(
          new DatabaseMigration(GivenSettings.none().worker()),
          (DataSource)
              Proxy.newProxyInstance(
                  DataSource.class.getClassLoader(),
                  new Class<?>[] {DataSource.class},
                  this::call));

  private volatile CountDownLatch hangs = new CountDownLatch(0);

  @AutoClose private Connection keptOpen;

  @BeforeEach
  void connect() throws SQLException {
    database.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";MODE=PostgreSQL");
    keptOpen = database.getConnection();
  }

  @Test
  void aDatabaseIsAwayUntilItHasItsTables() {
    assertThat(probe.isAway()).isTrue();

    probe.ask();

    assertThat(probe.isAway()).isFalse();
  }

  @Test
  void aDatabaseThatAnswersIsNotWorthALine() {
    probe.ask();

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void aDatabaseThatIsWrongStopsTheStart() throws SQLException {
    execute("create table submitted_task (of_others varchar)");

    assertThatThrownBy(probe::start)
        .isInstanceOf(WrongDatabaseException.class)
        .hasMessageStartingWith("the upgrade of its tables failed: \"Table ");
  }

  @Test
  void aDatabaseThatComesLaterAndIsWrongIsAwayAndThatIsSaidOnce() throws SQLException {
    execute("create table submitted_task (of_others varchar)");

    probe.ask();
    probe.ask();

    expectAwayAndSaidOnce("HW0304 database cannot be used: the upgrade of its tables failed: ");
  }

  @Test
  void aDatabaseThatCannotStoreIsAwayAndThatIsSaidOnce() throws SQLException {
    probe.ask();
    execute("drop table health_report");

    probe.ask();
    probe.ask();

    expectAwayAndSaidOnce("HW0302 database does not answer: \"Table ");
  }

  private void expectAwayAndSaidOnce(String beginning) {
    assertThat(probe.isAway()).isTrue();
    assertThat(log.lines()).singleElement().asString().startsWith(beginning);
  }

  @Test
  void aDatabaseThatIsBackAnswers() throws SQLException {
    probe.ask();
    execute("alter table health_report rename to away");
    probe.ask();
    execute("alter table away rename to health_report");

    probe.ask();

    assertThat(probe.isAway()).isFalse();
    assertThat(log.lines()).contains("HW0303 database answers again after 0 s");
  }

  @Test
  void aDatabaseThatHangsIsAwayUntilItAnswers() throws Exception {
    probe.ask();
    hangs = new CountDownLatch(1);
    CompletableFuture<Void> asked = CompletableFuture.runAsync(probe::ask);
    await().atMost(LONG).until(probe::isAway);

    hangs.countDown();
    asked.join();

    assertThat(probe.isAway()).isFalse();
  }

  @Test
  void whoWaitsGoesOnWithTheNextAnswer() {
    CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(this::awaitAnswer);

    await()
        .atMost(LONG)
        .until(
            () -> {
              probe.ask();
              return waiting.isDone();
            });

    assertThat(waiting.join()).isTrue();
  }

  @Test
  void whoWaitsIsLetGoWhenTheApplicationStops() {
    CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(this::awaitAnswer);

    probe.stop();

    assertThat(waiting.join()).isFalse();
  }

  @Test
  void whoHasWaitedLongEnoughIsLetGo() throws InterruptedException {
    assertThat(probe.awaitAnswer(Duration.ofMillis(1))).isFalse();
  }

  private boolean awaitAnswer() {
    try {
      return probe.awaitAnswer(LONG);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = keptOpen.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One that can hang. */
  private Object call(Object proxy, Method method, Object... arguments) throws Exception {
    hangs.await();
    return method.invoke(database, arguments);
  }
}
