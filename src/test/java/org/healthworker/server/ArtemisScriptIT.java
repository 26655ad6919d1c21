package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What server-config/artemis makes. */
@Tag("artemis")
class ArtemisScriptIT {
  @AutoClose private static Artemis broker;

  @BeforeAll
  static void start() throws Exception {
    broker = Build.newArtemis("artemis-script");
  }

  @Test
  void aSecondRunChangesNoByte() throws Exception {
    Map<String, String> before = files(broker.etc());

    broker.create(Build.artemisHome());

    assertThat(files(broker.etc())).isEqualTo(before);
  }

  /** A line that it does not know the broker skips without a word in its log. */
  @Test
  void theBrokerUnderstandsEveryLine() {
    assertThat((String) broker.manage("broker", "getStatus"))
        .containsPattern("health-worker.properties[^}]*\"errors\":\\[]")
        .containsPattern("local.properties[^}]*\"errors\":\\[]");
  }

  @Test
  void noPasswordStandsInClear() throws IOException {
    assertThat(files(broker.etc()).values())
        .noneMatch(content -> content.contains(broker.worker().password()));
  }

  @Test
  void aStopAndAKillLoseNoWaitingTask() throws Exception {
    int tasks = 500;
    broker.makeQueue("replies.it");
    try (JmsClient client = new JmsClient(broker.url(), broker.producer())) {
      client.sendAll(IntStream.range(0, tasks).mapToObj(i -> "kept-" + i).toList(), "replies.it");
    }

    broker.stop();
    broker.start();
    assertThat(broker.messages("maintenance_tasks.health_check")).isEqualTo(tasks);

    broker.kill();
    broker.start();
    assertThat(broker.messages("maintenance_tasks.health_check")).isEqualTo(tasks);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
