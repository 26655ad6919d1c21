package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.report.JsonLibrary.JSON;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsumersTest {
  @Test
  void aSessionIsOfTheWorkerWhoseNameItSelects() {
    assertThat(Consumers.of(answer(of("a"), of("a"), of("b")), "a")).isEqualTo(new Consumers(3, 2));
  }

  @Test
  void aWorkerWithoutANameHasTheSessionsThatSelectNone() {
    assertThat(Consumers.of(answer(of(""), of("a")), "")).isEqualTo(new Consumers(2, 1));
  }

  @Test
  void aLongerNameIsAnotherWorkers() {
    assertThat(Consumers.of(answer(of("app-10")), "app-1")).isEqualTo(new Consumers(1, 0));
  }

  @Test
  void aSessionThatTakesAllIsNoWorkers() {
    assertThat(Consumers.of(answer(""), "")).isEqualTo(new Consumers(1, 0));
  }

  @Test
  void nobodyTakesTasks() {
    assertThat(Consumers.of(answer(), "a")).isEqualTo(new Consumers(0, 0));
  }

  private static String of(String node) {
    return "target_node IS NULL OR target_node='" + node + "'";
  }

  /** As Artemis 2.44 gives it, but for keys that nobody reads. */
  private static String answer(String... filters) {
    List<String> consumers =
        Stream.of(filters)
            .map(
                filter ->
                    "{\"id\":\"124\",\"user\":\"worker\",\"queue\":\""
                        + BrokerQueues.TASKS
                        + "\",\"filter\":\""
                        + filter
                        + "\",\"status\":\"OK\"}")
            .toList();
    String page =
        "{\"data\":[" + String.join(",", consumers) + "],\"count\":" + filters.length + "}";
    return JSON.createArrayBuilder().add(page).build().toString();
  }
}
