package org.healthworker.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthworker.server.Build;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SelfCheckIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final Pattern ID =
      Pattern.compile("\"task_id\":\"self:under-test:([0-9a-z]{12}):([0-9]+)\"");

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());

  @Deployment(testable = false)
  static WebArchive built() {
    return Build.archive();
  }

  @Test
  void aChangedIntervalIsFollowedSoonAndNoQueueIsInBetween() throws IOException {
    SERVER.broker().pauseTasks();
    SERVER.set("health.self-check.interval=PT1S");
    try {
      await().atMost(Duration.ofSeconds(30)).until(() -> checksOfThisProcess().size() >= 5);
    } finally {
      SERVER.set();
      SERVER.broker().resumeTasks();
    }

    List<Integer> newestFirst = checksOfThisProcess();
    assertThat(newestFirst.get(0)).isEqualTo(newestFirst.size());
  }

  /** Their numbers, newest first. */
  private List<Integer> checksOfThisProcess() {
    String reports =
        viewer.get("system/maintenance/reports?origin=self-check&node=under-test").body();
    List<MatchResult> found = ID.matcher(reports).results().toList();
    return found.stream()
        .filter(id -> id.group(1).equals(found.get(0).group(1)))
        .map(id -> Integer.valueOf(id.group(2)))
        .toList();
  }
}
