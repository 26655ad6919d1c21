package org.healthworker.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.healthworker.server.Build;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DatabaseMigrationIT {
  private static final String BY_HAND = "health.database.migrate=false";

  @AutoClose private final WorkerProcess server = Build.newServer("migration");

  DatabaseMigrationIT() throws IOException {}

  @Test
  void anAdminWhoMigratesByHandIsToldTheScriptAndCanGoOn() throws Exception {
    server.start(BY_HAND);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                Files.readString(server.console())
                    .contains("in the WAR, up to V2__report_pages_and_idempotency_keys.sql"));
    server.stop();

    for (String script : List.of("V1__health_report", "V2__report_pages_and_idempotency_keys")) {
      server.database().run(Path.of("src/main/resources/db/migration/" + script + ".sql"));
    }
    server.start(BY_HAND);

    assertThatCode(server::awaitReady).doesNotThrowAnyException();
  }
}
