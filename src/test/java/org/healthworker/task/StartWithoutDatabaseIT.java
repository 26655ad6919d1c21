package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.healthworker.server.JmsClient.json;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.healthworker.server.Build;
import org.healthworker.server.Database;
import org.healthworker.server.JmsClient;
import org.healthworker.server.PostgreSql;
import org.healthworker.server.RestClient;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("postgresql")
class StartWithoutDatabaseIT {
  @Test
  void aWorkerStartsWithoutItsDatabaseAndGoesOnWhenItIsThere() throws Exception {
    try (PostgreSql postgreSql = Build.newPostgreSql("start-postgresql")) {
      Database database = postgreSql.newDatabase("start");
      postgreSql.stop();
      try (WorkerProcess server = Build.newServer("start", database)) {
        server.start();
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> server.restOfAnyone().isOk("health/live"));
        try (JmsClient client = server.jms(server.users().producer())) {
          client.send("{\"task_id\":\"early\"}");
          expectTrouble(server);

          postgreSql.start();

          assertThat(json(client.receive()).getString("task_id")).isEqualTo("early");
        }
        server.awaitReady();
        assertThat(database.strings("select outcome from health_report where task_id = 'early'"))
            .containsExactly("COMPLETED");
      }
    }
  }

  private static void expectTrouble(WorkerProcess server) throws Exception {
    String ready = server.restOfAnyone().get("health/ready").body();
    assertThat(ready).contains("{\"name\":\"database\",\"status\":\"DOWN\"}");
    RestClient operator = server.rest(server.users().operator());
    assertThat(operator.post("system/maintenance/health-check").statusCode()).isEqualTo(503);
    List<String> said =
        Files.readAllLines(server.console()).stream()
            .filter(line -> line.contains("HW0302"))
            .toList();
    assertThat(said)
        .singleElement()
        .asString()
        .contains("database does not answer: \"Connection to 127.0.0.1:", " refused.");
  }
}
