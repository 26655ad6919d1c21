package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A worker that starts with all that can be wrong with its broker, which is then mended piece by
 * piece: each test begins where the one before it ended, as all share one start.
 */
@Tag("artemis")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerTroubleIT {
  private static final String QUEUE = "maintenance_tasks.health_check";
  private static final String NEW_PASSWORD = Users.User.random("worker", "").password();
  private static final Duration SOON = Duration.ofSeconds(30);

  /** For how long lines of the log are counted; a try of either resource adapter takes 3 s. */
  private static final Duration COUNTED = Duration.ofSeconds(12);

  private static final int MOST_LINES = 10;

  @AutoClose private static Artemis broker;
  @AutoClose private static WildFlyServer server;

  @BeforeAll
  static void startWithAWrongPasswordAndWithoutTheQueue() throws Exception {
    broker = Build.newArtemis("broker-trouble");
    broker.manage("broker", "destroyQueue", QUEUE);
    server =
        Build.newWildFly(
            "broker-trouble-wildfly",
            Build.otherPorts(),
            PostgreSqlOfThisJvm.newDatabase("broker-trouble"),
            broker);
    server.start("artemis.password=" + NEW_PASSWORD, "health.node=troubled");
    await().atMost(Duration.ofMinutes(2)).until(() -> server.restOfAnyone().isOk("health/live"));
  }

  @Test
  @Order(1)
  void aRefusedAccountIsNamed() throws IOException {
    expectTrouble("HW0511 the broker refuses the account; its user or password is wrong", "worker");
  }

  @Test
  @Order(2)
  void aMissingQueueIsNamed() throws IOException {
    Path users = broker.etc().resolve("artemis-users.properties");
    Files.writeString(
        users, Files.readString(users).replaceAll("(?m)^worker = .*", "worker = " + NEW_PASSWORD));

    expectTrouble("HW0513 the broker lacks the queue " + QUEUE);
  }

  @Test
  @Order(3)
  void theWorkerComesUpWithItsQueue() throws IOException {
    broker.makeQueue(QUEUE);

    expectRecovery(1);
  }

  @Test
  @Order(4)
  void theWorkerComesBackWithItsBroker() throws Exception {
    broker.stop();
    expectTrouble("HW0512 the broker cannot be asked");
    broker.start();

    expectRecovery(2);
    try (var client = new JmsClient(broker.url(), broker.producer())) {
      assertThat(JmsClient.json(client.request("{}")).getString("outcome")).isEqualTo("completed");
    }
  }

  private static void expectTrouble(String... said) throws IOException {
    await().atMost(SOON).untilAsserted(() -> assertThat(lines(said[0])).hasSize(1));
    assertThat(lines(said[0])).singleElement().asString().contains(said);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(server.restOfAnyone().get("health/ready").body())
                    .contains("{\"name\":\"listener\",\"status\":\"DOWN\"}"));
    assertThat(server.restOfAnyone().isOk("health/live")).isTrue();
    expectQuiet();
  }

  private static void expectQuiet() throws IOException {
    int before = lines("").size();
    long since = System.nanoTime();
    await()
        .atMost(COUNTED.multipliedBy(2))
        .until(() -> System.nanoTime() - since >= COUNTED.toNanos());
    List<String> all = lines("");
    assertThat(all.subList(before, all.size())).hasSizeLessThan(MOST_LINES);
  }

  private static void expectRecovery(int times) throws IOException {
    await().atMost(SOON).until(() -> server.restOfAnyone().isOk("health/ready"));
    assertThat(lines("HW0508 the broker answers again after ")).hasSize(times);
  }

  private static List<String> lines(String part) throws IOException {
    return Files.readAllLines(server.console()).stream()
        .filter(line -> line.contains(part))
        .toList();
  }
}
