package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.healthworker.server.Fleet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What two workers of one standalone broker promise, they keep when any of the three is killed. */
@Tag("artemis")
class FleetCrashIT {
  private static final int TASKS = 2000;
  private static final int LEAST_NEW = 100;

  /** The workers by their number; the broker is -1. */
  private static final List<Integer> KILLS = List.of(0, 1, 0, -1, 1, 0, 1);

  @AutoClose private static Fleet fleet;

  @BeforeAll
  static void start() throws Exception {
    fleet = Fleet.startNew("fleet-crash", 2);
  }

  @Test
  void everyTaskHasExactlyOneOutcomeWhicheverIsKilled() throws Exception {
    var tasks = new CountedTasks(fleet.worker(0), fleet.database());
    int batch = TASKS / KILLS.size();
    long outcomes = 0;
    for (int killed : KILLS) {
      fleet.worker(Math.max(killed, 0)).awaitReady();
      tasks.send(batch);
      tasks.awaitOutcomes(outcomes + LEAST_NEW);
      kill(killed);
      long before = outcomes;
      outcomes = tasks.outcomes();
      System.out.printf(
          "%s killed: %d new outcomes since the last kill, %d tasks waiting%n",
          killed < 0 ? "the broker" : Fleet.node(killed), outcomes - before, tasks.waiting());
      assertThat(outcomes - before).isGreaterThanOrEqualTo(LEAST_NEW);
      start(killed);
    }
    tasks.send(TASKS - batch * KILLS.size());
    tasks.awaitAllAnswers();

    tasks.expectOneOutcomeEach();
    System.out.printf("%d tasks, %d outcomes%n", TASKS, tasks.outcomes());
  }

  private static void kill(int number) throws Exception {
    if (number < 0) {
      fleet.broker().kill();
    } else {
      fleet.worker(number).kill();
    }
  }

  private static void start(int number) throws Exception {
    if (number < 0) {
      fleet.broker().start();
    } else {
      fleet.startWorker(number);
    }
  }
}
