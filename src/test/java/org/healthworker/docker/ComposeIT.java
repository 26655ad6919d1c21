package org.healthworker.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.RestClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("docker")
class ComposeIT {
  @AutoClose private static Compose compose;

  @BeforeAll
  static void up() throws IOException {
    compose = Compose.up(Podman.withImages(Image.values()));
  }

  @Test
  void theImageHoldsTheBuiltWarToTheByte() {
    assertThat(compose.shell("worker-1", "sha256sum </opt/health-worker/health-worker.war"))
        .isEqualTo(Command.inSources().run("sh", "-c", "sha256sum <" + Build.war()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aTaskByRestIsAnswered(int worker) {
    RestClient operator = compose.rest(worker);

    HttpResponse<String> response =
        operator.send(
            operator
                .request("system/maintenance/health-check")
                .header("Prefer", "wait=5")
                .POST(BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker-1", "worker-2"})
  void aTaskForOneNodeIsAnsweredByIt(String node) {
    assertThat(report(node).getString("node")).isEqualTo(node);
  }

  @Test
  void theReportIsAboutTheContainer() {
    JsonObject memory = report("worker-1").getJsonObject("checks").getJsonObject("memory");

    assertThat(memory.getString("scope")).isEqualTo("container");
    assertThat(memory.getJsonNumber("total_mb").intValue()).isEqualTo(1024);
  }

  @Test
  void theHeapIsHalfOfTheContainersMemory() {
    String flags =
        compose
            .shell("worker-1", "java $JBOSS_JAVA_SIZING -XX:+PrintFlagsFinal -version")
            .required();

    assertThat(flags).containsPattern(" MaxHeapSize += " + (512 << 20) + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker-1", "worker-2", "artemis"})
  void nobodyInAContainerMayDoMoreThanItTakes(String service) {
    assertThat(compose.shell(service, "id -u").required()).isEqualTo("10001");
    assertThat(compose.shell(service, "cat /proc/1/status").required())
        .containsPattern("CapEff:\\s+0{16}\n")
        .containsPattern("CapBnd:\\s+0{16}\n")
        .containsPattern("NoNewPrivs:\\s+1\n");
    assertThat(compose.shell(service, "touch /opt/mark").output())
        .contains("Read-only file system");
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker-1", "artemis", "postgresql"})
  void noPasswordIsOnTheProcessListNorInTheLog(String service) {
    String shown =
        compose.shell(service, "cat /proc/[0-9]*/cmdline").required() + compose.log(service);

    assertThat(shown).isNotEmpty().doesNotContain(compose.secrets().passwords().values());
  }

  @Test
  void noTaskIsLostWhileAWorkerStopsInOrder() {
    List<String> tasks = IntStream.range(0, 200).mapToObj(i -> "stop-" + i).toList();
    try (JmsClient client = compose.jms()) {
      tasks.subList(0, 100).forEach(each -> send(client, each));
      compose.run("stop", "worker-2").required();
      tasks.subList(100, 200).forEach(each -> send(client, each));

      assertThat(tasks.stream().map(each -> json(client.receive()).getString("task_id")))
          .containsExactlyInAnyOrderElementsOf(tasks);
    }
    assertThat(compose.inspect("worker-2", "{{.State.ExitCode}}")).isEqualTo("0");
    assertThat(compose.log("worker-2")).contains("WFLYSRV0050");

    compose.run("start", "worker-2").required();
    compose.awaitHealthy("worker-2");
  }

  private static void send(JmsClient client, String taskId) {
    client.send("{\"task_id\":\"" + taskId + "\"}");
  }

  private static JsonObject report(String node) {
    try (JmsClient client = compose.jms()) {
      client
          .task()
          .setProperty("target_node", node)
          .setProperty("task_id", UUID.randomUUID().toString())
          .send(client.context().createQueue("maintenance_tasks"), "{}");
      return json(client.receive());
    }
  }
}
