package org.healthworker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AgainstBuiltWar
class HistoryIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String HISTORY = "system/maintenance/history";
  private static final String OF_THIS_WORKER = HISTORY + "?node=under-test&check=";

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());
  private final RestClient operator = SERVER.rest(SERVER.users().operator());

  @Test
  void theSelfChecksOfTheLastDayAreShownByTheNumberThatIsJudged() {
    soonContains(
        OF_THIS_WORKER + "memory",
        "\"step\":null,\"series\":[{\"node\":\"under-test\",\"metric\":\"percent_used\",\"points\":[{");
  }

  @Test
  void eachMountHasASeriesOfItsOwn() {
    soonContains(OF_THIS_WORKER + "disk", "\"metric\":\"root.percent_used\"");
  }

  @Test
  void anyOtherNumberIsShownIfAskedFor() {
    soonContains(OF_THIS_WORKER + "jvm&metric=threads", "\"metric\":\"threads\"");
  }

  @Test
  void aYearIsShownByTheDay() {
    soonContains(
        OF_THIS_WORKER + "memory&from=2026-01-01T00:00:00Z", "\"step\":\"PT24H\",\"series\":[{");
  }

  @Test
  void aStepIsTheOneAskedFor() {
    soonContains(OF_THIS_WORKER + "memory&step=PT5M", "\"step\":\"PT5M\",\"series\":[{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node=a | check is missing; allowed is one of cpu, disk, jvm, memory, network, tasks, uptime",
        "check=dusk | check is \"dusk\"; allowed is one of cpu, disk",
        "chek=disk | \"chek\" is not known; allowed are check, metric, node, from, to, step",
        "check=disk&check=jvm | check is given more than once; allowed is one value",
        "check=disk&metric=a%20b | metric is \"a b\"; allowed is 1 to 128 of a-z 0-9 _ . -",
        "check=disk&node=a%20b | node is \"a b\"; allowed is 1 to 32 of A-Z a-z 0-9 . _ : -",
        "check=disk&from=today | from is \"today\"; allowed is a time as in RFC 3339",
        "check=disk&from=2999-01-01T00:00:00Z | from is 2999-01-01T00:00:00Z; allowed is a time before now",
        "check=disk&from=2026-11-24T10:00:00Z&to=2026-11-24T10:00:00Z | from is 2026-11-24T10:00:00Z; allowed is a time before to",
        "check=disk&step=1h | step is \"1h\"; allowed is an ISO-8601 duration of whole seconds from PT1S to PT87600H",
        "check=disk&step=PT0S | step is \"PT0S\"; allowed is an ISO-8601 duration of whole seconds",
        "check=disk&step=PT1.5S | step is \"PT1.5S\"; allowed is an ISO-8601 duration of whole seconds",
        "check=disk&step=PT87601H | step is \"PT87601H\"; allowed is an ISO-8601 duration of whole seconds"
      })
  void aWrongParameterIsRefusedWithASentence(String query, String detail) {
    expectRefusal(viewer.get(HISTORY + "?" + query), detail);
  }

  @Test
  void aStepThatIsTooShortIsRefusedWithOneThatIsNot() {
    soonContains(OF_THIS_WORKER + "memory", "under-test\",\"metric");

    expectRefusal(
        viewer.get(OF_THIS_WORKER + "memory&step=PT1S"),
        "step is PT1S; allowed is PT44S or longer, as an answer of this range has 2000 points at most");
  }

  @Test
  void nobodyReadsItWithoutCredentials() {
    assertThat(SERVER.restOfAnyone().get(HISTORY + "?check=memory").statusCode()).isEqualTo(401);
  }

  @Test
  void nothingIsPostedThere() {
    assertThat(operator.post(HISTORY).statusCode()).isEqualTo(405);
  }

  private static void expectRefusal(HttpResponse<String> refused, String detail) {
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(detail.replace("\"", "\\\""));
  }

  private void soonContains(String path, String expected) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(viewer.get(path).body()).contains(expected));
  }
}
