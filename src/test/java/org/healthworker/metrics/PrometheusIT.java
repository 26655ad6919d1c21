package org.healthworker.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.Prometheus;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real Prometheus, with the files that an admin is given, of a worker that is in warning. */
@Tag("system")
class PrometheusIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** Where nothing listens: the port of "tcpmux". */
  private static final String NOBODY = "127.0.0.1:1";

  @AutoClose private static WorkerProcess worker;
  @AutoClose private static Prometheus prometheus;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    worker = Build.newServer("prometheus-worker");
    URI application = worker.application();
    worker.start(
        "health.node=watched",
        "health.self-check.interval=PT1S",
        "health.threshold.memory.warning=0",
        "health.network.targets=self=" + application.getAuthority(),
        "health.alert.webhook.url=http://" + NOBODY);
    worker.awaitReady();
    prometheus = new Prometheus();
    prometheus.start(worker, NOBODY);
    // What is counted before the first scrape is no increase.
    await().atMost(SOON).until(() -> !series("up == 1").isEmpty());
    work();
  }

  private static void work() {
    try (JmsClient client = worker.jms(worker.users().producer())) {
      client.request("{}");
      client.request("no JSON");
      await().atMost(SOON).until(() -> !series("health_worker_dead_letters_total > 0").isEmpty());
      client.request("{}");
    }
  }

  @Test
  void theConfigurationIsValid() throws Exception {
    System.out.println(promtool("check", "config", "prometheus.yml"));
  }

  @Test
  void theRulesFireWhenTheyShould() throws Exception {
    System.out.println(promtool("test", "rules", "health-worker.rules.test.yml"));
  }

  private static String promtool(String verb, String what, String file) throws Exception {
    return prometheus.promtool(
        Path.of("/dev/null"), verb, what, Prometheus.shipped(file).toString());
  }

  @Test
  void theMetricsKeepPrometheusRules() throws Exception {
    String text = worker.rest(worker.users().viewer()).get("metrics").body();
    Path scrape = Files.writeString(folder.resolve("metrics"), text);

    assertThat(prometheus.promtool(scrape, "check", "metrics")).isEmpty();
  }

  @Test
  void theWorkerIsScraped() {
    String up =
        "up * on (job, instance) group_left (node, version) "
            + "(health_worker_info * on (job, instance) group_left (version) health_worker_build_info)";
    await().atMost(SOON).untilAsserted(() -> assertThat(series(up)).hasSize(1));

    JsonObject shown = series(up).get(0);
    System.out.println(shown);
    assertThat(shown.getJsonArray("value").getString(1)).isEqualTo("1");
    assertThat(shown.getJsonObject("metric").getString("node")).isEqualTo("watched");
  }

  @Test
  void aCheckInWarningIsAnAlert() {
    expectAlert("alertname=\"HealthCheckInWarning\", node=\"watched\", check=\"memory\"");
  }

  @Test
  void aWorkerThatDoesNotAnswerIsAnAlert() {
    expectAlert("alertname=\"HealthWorkerDown\", instance=\"" + NOBODY + "\"");
  }

  @Test
  void aWrongTaskIsAnAlert() {
    expectAlert("alertname=\"HealthTasksDeadLettered\"");
  }

  @Test
  void aChannelThatDoesNotWorkIsAnAlert() {
    expectAlert("alertname=\"HealthAlertsUndelivered\", channel=\"webhook\"");
  }

  /** But for its checks, which depend on the machine, and for what has to last an hour. */
  @Test
  void noOtherAlertIsAboutTheWorker() {
    aWrongTaskIsAnAlert();
    aChannelThatDoesNotWorkIsAnAlert();

    String others = "alertname!~\"HealthCheck.*\", instance!=\"" + NOBODY + "\"";
    assertThat(series("ALERTS{alertstate=\"firing\", " + others + "}"))
        .extracting(alert -> alert.getJsonObject("metric").getString("alertname"))
        .containsExactlyInAnyOrder("HealthTasksDeadLettered", "HealthAlertsUndelivered");
  }

  static Stream<String> expressions() throws IOException {
    return Dashboard.shipped().expressions().stream();
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void everyPanelShowsSomething(String template) {
    String expression =
        template
            .replace("$job", "health-worker")
            .replace("$node", ".*")
            .replace("$__rate_interval", "1m");

    await().atMost(SOON).untilAsserted(() -> assertThat(series(expression)).isNotEmpty());
  }

  private static void expectAlert(String labels) {
    String alert = "ALERTS{alertstate=\"firing\", " + labels + "}";
    await().atMost(SOON).untilAsserted(() -> assertThat(series(alert)).hasSize(1));
    System.out.println(series(alert));
  }

  private static List<JsonObject> series(String expression) {
    return prometheus.query(expression);
  }
}
