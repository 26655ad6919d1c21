package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.healthworker.CapturedLog;
import org.healthworker.config.GivenSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseMigrationTest {
  /** A dozen lines a migration, and there are dozens. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  /** How many there are. */
  private static final int ALL = Path.of("src/main/resources/db/migration").toFile().list().length;

  @AutoClose private final CapturedLog log = new CapturedLog(DatabaseMigration.class);

  private final DataSource database = newDatabase();

  @AutoClose private Connection keptOpen;

  @BeforeEach
  void connect() throws SQLException {
    FLYWAY.setLevel(Level.WARNING);
    keptOpen = database.getConnection();
  }

  @AfterEach
  void letFlywayLog() {
    FLYWAY.setLevel(null);
  }

  @ParameterizedTest
  @MethodSource("callsUntilTheLock")
  void aWorkerUpgradesThoughAnotherHasDoneSoRightBeforeItsCall(int call) throws SQLException {
    migrate(new Observed(database, call, () -> migrate(database)).asDataSource());

    assertThat(log.lines())
        .containsExactly(
            "HW0301 database=H2 migrations_applied=" + ALL,
            "HW0301 database=H2 migrations_applied=0");
    assertThat(successByVersion())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, ALL).mapToObj(version -> version + " true").toList());
  }

  /** From then on, who comes waits. */
  private static IntStream callsUntilTheLock() throws SQLException {
    var alone = new Observed(newDatabase(), 0, () -> {});
    migrate(alone.asDataSource());
    return IntStream.rangeClosed(1, alone.callThatLocks);
  }

  @Test
  void aScriptThatFailsIsToldByItsOwnReason() throws SQLException {
    execute("create table of_others (id integer)");
    execute("create index submitted_task_idempotency_key on of_others (id)");

    expectWrong("\"Index \\\"SUBMITTED_TASK_IDEMPOTENCY_KEY\\\" already exists");
    assertThat(successByVersion()).containsExactly("0 true", "1 true", "2 false");
  }

  @Test
  void aHistoryThatDoesNotFitIsToldThoughNothingInItFailed() throws SQLException {
    migrate(database);
    execute("update \"health_schema_history\" set \"checksum\" = 0 where \"version\" = '1'");

    expectWrong("\"Validate failed: Migrations have failed validation");
  }

  @Test
  void theStatusOfANodeThatIsKnownAlreadyBeganWhenItsReportsSay() throws SQLException {
    migrate(database);
    execute("alter table worker_node drop column status_since");
    execute(
        """
        insert into worker_node (node, last_report_at, last_status) values
        ('a', '2026-11-28 10:04:00+00', 'WARNING'), ('b', '2026-11-28 10:04:00+00', 'HEALTHY'), ('c', null, null)
        """);
    execute(
        """
        insert into health_report (task_id, outcome, origin, status, node, reported_at, stored_at, document) values
        ('1', 'COMPLETED', 'SELF_CHECK', 'WARNING', 'a', current_timestamp, '2026-11-28 10:01:00+00', ''),
        ('2', 'COMPLETED', 'SELF_CHECK', 'HEALTHY', 'a', current_timestamp, '2026-11-28 10:02:00+00', ''),
        ('3', 'COMPLETED', 'SELF_CHECK', 'WARNING', 'a', current_timestamp, '2026-11-28 10:03:00+00', ''),
        ('4', 'COMPLETED', 'SELF_CHECK', 'WARNING', 'a', current_timestamp, '2026-11-28 10:04:00+00', ''),
        ('5', 'COMPLETED', 'REST', 'HEALTHY', 'a', current_timestamp, '2026-11-28 10:03:30+00', ''),
        ('6', 'COMPLETED', 'SELF_CHECK', 'HEALTHY', 'b', current_timestamp, '2026-11-28 10:04:00+00', '')
        """);

    execute("runscript from 'src/main/resources/db/migration/V6__node_status_since.sql'");

    assertThat(
            rows(
                "select node, cast(extract(minute from status_since) as varchar) from worker_node order by node"))
        .containsExactly("a 3", "b 4", "c null");
  }

  private void expectWrong(String reason) {
    assertThatThrownBy(() -> migrate(database))
        .isInstanceOf(WrongDatabaseException.class)
        .hasMessageStartingWith("the upgrade of its tables failed: " + reason);
  }

  @Test
  void aDatabaseThatIsAwayIsNotWrong() {
    var away = new PGSimpleDataSource();
    away.setURL("jdbc:postgresql://localhost:1/away");

    assertThatThrownBy(() -> migrate(away)).isInstanceOf(SQLException.class);
  }

  private static DataSource newDatabase() {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL");
    return database;
  }

  private static void migrate(DataSource dataSource) throws SQLException {
    new DatabaseMigration(GivenSettings.none().worker()).migrate(dataSource);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = keptOpen.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> successByVersion() throws SQLException {
    return rows(
        """
        select "version", lower("success") from "health_schema_history"
        where "version" is not null order by "installed_rank"
        """);
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = keptOpen.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1) + " " + row.getString(2));
      }
    }
    return rows;
  }

  @FunctionalInterface
  private interface Interruption {
    void run() throws SQLException;
  }

  /** Counts the calls by which a worker reads or changes a database; others do neither. */
  private static final class Observed {
    private static final Set<String> COUNTED =
        Set.of("prepareStatement", "createStatement", "getTables", "commit");

    private final DataSource database;
    private final int interrupted;
    private final Interruption interruption;

    private int calls;

    /** 0 until there is one. */
    private int callThatLocks;

    Observed(DataSource database, int interrupted, Interruption interruption) {
      this.database = database;
      this.interrupted = interrupted;
      this.interruption = interruption;
    }

    DataSource asDataSource() {
      return observed(DataSource.class, database);
    }

    private <T> T observed(Class<T> type, T target) {
      return type.cast(
          Proxy.newProxyInstance(
              DatabaseMigrationTest.class.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object... arguments) throws Throwable {
      if (COUNTED.contains(method.getName())) {
        count(arguments);
      }
      Object result;
      try {
        result = method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
      if (result instanceof Connection connection) {
        return observed(Connection.class, connection);
      }
      return result instanceof DatabaseMetaData metaData
          ? observed(DatabaseMetaData.class, metaData)
          : result;
    }

    private void count(Object... arguments) throws SQLException {
      calls++;
      if (calls == interrupted) {
        interruption.run();
      }
      if (callThatLocks == 0
          && arguments != null
          && arguments[0] instanceof String sql
          && sql.endsWith(" for update")) {
        callThatLocks = calls;
      }
    }
  }
}
