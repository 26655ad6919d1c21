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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("docker")
class ComposeIT {
  @AutoClose private static Compose compose;

  @BeforeAll
  static void up() throws IOException {
    compose = Compose.up(Podman.withImages(Image.values()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker-1", "worker-2"})
  void anImageHoldsTheBuiltWarToTheByte(String worker) {
    assertThat(compose.shell(worker, "sha256sum </opt/health-worker/health-worker.war"))
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

  @ParameterizedTest
  @ValueSource(strings = {"worker-1", "worker-2"})
  void aReportIsAboutTheContainer(String worker) {
    JsonObject memory = report(worker).getJsonObject("checks").getJsonObject("memory");

    assertThat(memory.getString("scope")).isEqualTo("container");
    assertThat(memory.getJsonNumber("total_mb").intValue()).isEqualTo(Compose.MEMORY);
  }

  @ParameterizedTest
  @CsvSource({"worker-1, 50", "worker-2, 40"})
  void theHeapIsAShareOfTheContainersMemory(String worker, int percent) {
    String share = "-XX:MaxRAMPercentage=" + percent;
    String command = "java " + share + " -XX:+PrintFlagsFinal -version";

    assertThat(compose.shell(worker, "cat /proc/[0-9]*/cmdline").required()).contains(share);
    assertThat(compose.shell(worker, command).required())
        .containsPattern(" MaxHeapSize += " + ((Compose.MEMORY * percent / 100) << 20) + " ");
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
  @ValueSource(strings = {"worker-1", "worker-2", "artemis", "postgresql"})
  void noPasswordIsOnTheProcessListNorInTheLog(String service) {
    String shown =
        compose.shell(service, "cat /proc/[0-9]*/cmdline").required() + compose.log(service);

    assertThat(shown).isNotEmpty().doesNotContain(compose.secrets().passwords().values());
  }

  @ParameterizedTest
  @CsvSource({"worker-1, 0, WFLYSRV0050", "worker-2, 143, Completed shutdown of GlassFish runtime"})
  void noTaskIsLostWhileAWorkerStopsInOrder(String worker, String exitCode, String lastWords) {
    List<String> tasks = IntStream.range(0, 200).mapToObj(i -> worker + "-stop-" + i).toList();
    try (JmsClient client = compose.jms()) {
      tasks.subList(0, 100).forEach(each -> send(client, each));
      compose.run("stop", worker).required();
      tasks.subList(100, 200).forEach(each -> send(client, each));

      assertThat(tasks.stream().map(each -> json(client.receive()).getString("task_id")))
          .containsExactlyInAnyOrderElementsOf(tasks);
    }
    assertThat(compose.inspect(worker, "{{.State.ExitCode}}")).isEqualTo(exitCode);
    assertThat(compose.log(worker)).contains(lastWords);

    compose.run("start", worker).required();
    compose.awaitHealthy(worker);
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
