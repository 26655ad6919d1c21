package org.healthworker.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class SelfCheckIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final Pattern ID =
      Pattern.compile("\"task_id\":\"self:under-test:([0-9a-z]{12}):([0-9]+)\"");

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());

  @Test
  void aChangedIntervalIsFollowedSoonAndNoQueueIsInBetween() throws IOException {
    Instant start = Instant.now();
    SERVER.broker().pauseTasks();
    SERVER.set("health.self-check.interval=PT1S");
    try {
      await().atMost(Duration.ofSeconds(30)).until(() -> numbersSince(start).size() >= 5);
    } finally {
      SERVER.set();
      SERVER.broker().resumeTasks();
    }

    List<Integer> newestFirst = numbersSince(start);
    assertThat(newestFirst)
        .isEqualTo(
            IntStream.range(0, newestFirst.size()).mapToObj(i -> newestFirst.get(0) - i).toList());
  }

  /** Of the self-checks of this process, newest first. */
  private List<Integer> numbersSince(Instant start) {
    String reports =
        viewer
            .get("system/maintenance/reports?origin=self-check&node=under-test&from=" + start)
            .body();
    List<MatchResult> found = ID.matcher(reports).results().toList();
    return found.stream()
        .filter(id -> id.group(1).equals(found.get(0).group(1)))
        .map(id -> Integer.valueOf(id.group(2)))
        .toList();
  }
}
