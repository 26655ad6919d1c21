package org.healthworker.history;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.healthworker.server.Build;
import org.healthworker.server.RestClient;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a worker makes of self-checks is whole, whenever it is killed. */
class FoldCrashIT {
  private static final int KILLS = 3;

  @AutoClose private final WorkerProcess server = Build.newServer("fold-crash");

  FoldCrashIT() throws IOException {}

  @Test
  void eachSelfCheckIsFoldedOnceHoweverOftenTheWorkerIsKilled() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      start();
      // The lease of the process before lasts on, so that much is to be folded at once by now.
      awaitFold();
      server.kill();
    }
    start();
    awaitFold();
    server.stop();

    FoldedOnce.expectOfAll(server.database());
  }

  private void start() throws IOException {
    server.start("health.self-check.interval=PT1S");
    server.awaitReady();
  }

  /** Returns as soon as the node has another last self-check. */
  private void awaitFold() {
    String before = lastTask();
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !lastTask().equals(before));
  }

  private String lastTask() {
    RestClient viewer = server.rest(server.users().viewer());
    return viewer
        .get("system/maintenance/nodes")
        .body()
        .replaceAll("(?s).*\"last_task_id\":([^,]*),.*", "$1");
  }
}
