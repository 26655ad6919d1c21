package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.healthworker.server.Build;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a worker promises of its tasks, it keeps when it is killed at any moment. */
@Tag("own-server")
class CrashIT {
  private static final int TASKS = 2000;
  private static final int KILLS = 5;
  private static final int LEAST_NEW = 100;
  private static final int LEAST_WAITING = 50;

  @AutoClose private final WorkerProcess server = Build.newServer("crash");

  CrashIT() throws IOException {}

  @Test
  void everyTaskHasExactlyOneOutcomeHoweverOftenTheServerIsKilled() throws Exception {
    server.start();
    server.awaitReady();
    var tasks = new CountedTasks(server, server.database());
    server.broker().pauseTasks();
    tasks.send(TASKS);
    server.broker().resumeTasks();

    long outcomes = 0;
    Random random = new Random();
    for (int kill = 1; kill <= KILLS; kill++) {
      tasks.awaitMoreAnswers(LEAST_NEW + 50 + random.nextInt(150));
      server.kill();
      long before = outcomes;
      outcomes = tasks.outcomes();
      System.out.printf(
          "kill %d: %d new outcomes since the last, %d tasks waiting%n",
          kill, outcomes - before, TASKS - outcomes);
      assertThat(outcomes - before).isGreaterThanOrEqualTo(LEAST_NEW);
      assertThat(TASKS - outcomes).isGreaterThanOrEqualTo(LEAST_WAITING);
      server.start();
    }
    tasks.awaitAllAnswers();
    server.stop();

    tasks.expectOneOutcomeEach();
  }
}
