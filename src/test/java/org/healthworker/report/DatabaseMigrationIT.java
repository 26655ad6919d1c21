package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
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
    List<Path> scripts = scripts();
    Path newest = scripts.get(scripts.size() - 1);
    try (WorkerProcess server = Build.newServer("migration")) {
      server.start(BY_HAND);
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  Files.readString(server.console())
                      .contains("in the WAR, up to " + newest.getFileName()));
      server.stop();

      for (Path script : scripts) {
        server.database().run(script);
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
          .isEqualTo(scripts().size());
    }
  }

  /** In the order of their versions. */
  private static List<Path> scripts() throws IOException {
    try (var scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
      return scripts.sorted().toList();
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
