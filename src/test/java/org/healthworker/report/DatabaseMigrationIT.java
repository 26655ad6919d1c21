package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.healthworker.config.GivenSettings;
import org.healthworker.server.Build;
import org.healthworker.server.PostgreSql;
import org.healthworker.server.PostgreSqlDatabase;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("own-server")
class DatabaseMigrationIT {
  private static final String BY_HAND = "health.database.migrate=false";
  private static final int WORKERS = 4;

  /** One each, however few processors there are. */
  private final Executor threads = task -> new Thread(task).start();

  @Test
  void anAdminWhoMigratesByHandIsToldTheScriptAndCanGoOn() throws Exception {
    try (WorkerProcess server = Build.newServer("migration")) {
      server.start(BY_HAND);
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  Files.readString(server.console()).contains("in the WAR, up to V3__history.sql"));
      server.stop();

      for (String script :
          List.of("V1__health_report", "V2__report_pages_and_idempotency_keys", "V3__history")) {
        server.database().run(Path.of("src/main/resources/db/migration/" + script + ".sql"));
      }
      server.start(BY_HAND);

      assertThatCode(server::awaitReady).doesNotThrowAnyException();
    }
  }

  @Test
  void workersThatStartAtOnceOnAnEmptyDatabaseMakeItsTablesOnce() throws Exception {
    try (PostgreSql postgreSql = Build.newPostgreSql("migration-postgresql")) {
      PostgreSqlDatabase database = postgreSql.newDatabase("shared");
      var together = new CyclicBarrier(WORKERS);

      Stream.generate(() -> CompletableFuture.runAsync(() -> migrate(database, together), threads))
          .limit(WORKERS)
          .toList()
          .forEach(CompletableFuture::join);

      assertThat(database.count("select count(*) from health_schema_history where success"))
          .isEqualTo(3);
    }
  }

  private static void migrate(PostgreSqlDatabase database, CyclicBarrier together) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.url());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    try {
      together.await();
      new DatabaseMigration(GivenSettings.none().worker()).migrate(dataSource);
    } catch (BrokenBarrierException | InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
