package org.healthworker.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.JmsClient;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@AgainstBuiltWar
class MetricsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String COMPLETED =
      "health_worker_tasks_total{origin=\"task\",outcome=\"completed\"}";
  private static final String MEASURED_AT =
      "health_check_measured_timestamp_seconds{check=\"memory\"}";

  private final RestClient viewer = SERVER.rest(SERVER.users().viewer());

  @AutoClose private final JmsClient client = SERVER.jms(SERVER.users().producer());

  @Test
  void completedTasksAreCountedOnceEach() {
    client.request("{}");
    double before = value(COMPLETED);
    String reported = "health_worker_check_duration_seconds_count{origin=\"task\"}";
    double reportedBefore = value(reported);
    double waitedBefore = value("health_worker_queue_wait_seconds_count");

    String twice = "{\"task_id\":\"" + UUID.randomUUID() + "\"}";
    for (String body : new String[] {"{}", "{}", "{}", twice, twice}) {
      client.request(body);
    }

    assertThat(value(COMPLETED)).isEqualTo(before + 4);
    assertThat(value(reported)).isEqualTo(reportedBefore + 4);
    assertThat(value("health_worker_queue_wait_seconds_count")).isEqualTo(waitedBefore + 4);
  }

  @Test
  void everyReplyIsCounted() {
    String sent = "health_worker_replies_total{result=\"sent\"}";
    double before = value(sent);

    client.request("{}");
    client.request("{}");
    client.request("{}");

    expect(sent, before + 3);
  }

  @Test
  void aReplyThatIsRefusedIsCountedAsSuch() {
    String refused = "health_worker_replies_total{result=\"refused\"}";
    double before = value(refused);

    client
        .context()
        .createProducer()
        .setProperty("task_type", "health_check")
        .setJMSReplyTo(client.context().createQueue("maintenance_tasks.dlq"))
        .send(client.context().createQueue("maintenance_tasks"), "{}");

    expect(refused, before + 1);
  }

  @Test
  void aWrongTaskIsCountedWithItsDeadLetter() {
    String failed = "health_worker_tasks_total{origin=\"unknown\",outcome=\"failed\"}";
    double failedBefore = value(failed);
    double deadBefore = value("health_worker_dead_letters_total");

    client.request("{\"task_id\":\"" + UUID.randomUUID() + "\",\"payload\":1}");

    assertThat(value(failed)).isEqualTo(failedBefore + 1);
    assertThat(value("health_worker_dead_letters_total")).isEqualTo(deadBefore + 1);
    try (JmsClient admin = SERVER.jms(SERVER.users().admin())) {
      admin.receiveFrom("maintenance_tasks.dlq");
    }
  }

  @Test
  void everyCheckOfAReportIsShown() {
    client.request("{}");

    String text = text();
    for (String check : "cpu,disk,jvm,memory,network,tasks,uptime".split(",", -1)) {
      assertThat(text).contains("health_check_status{check=\"" + check + "\",");
    }
    assertThat(text)
        .contains("health_memory_used_ratio ", "health_disk_free_bytes{mount=\"root\"} ")
        .contains("health_worker_info{node=\"under-test\"} 1")
        .contains("health_worker_build_info{version=\"");
  }

  @Test
  void aMeasurementIsShownThoughItsReportIsNotStored() {
    String again = UUID.randomUUID().toString();
    client.request("{\"task_id\":\"" + again + "\"}");
    double measuredAt = value(MEASURED_AT);
    double completed = value(COMPLETED);

    // Its ID has an outcome already.
    client.request("{\"task_id\":\"" + again + "\",\"payload\":{\"max_age_ms\":0}}");

    assertThat(value(MEASURED_AT)).isGreaterThan(measuredAt);
    assertThat(value(COMPLETED)).isEqualTo(completed);
  }

  @Test
  void aCheckThatAnAdminSwitchesOffVanishes() {
    client.request("{}");
    SERVER.setProperty("health.checks", "memory,uptime");
    try {
      assertThat(text())
          .contains("health_memory_used_ratio ")
          .doesNotContain("health_cpu", "check=\"cpu\"", "health_disk");
    } finally {
      SERVER.removeProperty("health.checks");
    }
  }

  @Test
  void aTargetThatAnAdminRemovesVanishesWithTheNextCheck() {
    String latency = "health_network_latency_seconds{target=\"broker\"} ";
    String network = "{\"payload\":{\"checks\":[\"network\"],\"max_age_ms\":0}}";
    SERVER.setProperty(
        "health.network.targets", SERVER.broker().url().replace("tcp://", "broker="));
    try {
      client.request(network);
      assertThat(text()).contains(latency);
    } finally {
      SERVER.removeProperty("health.network.targets");
    }
    client.request(network);
    assertThat(text()).doesNotContain("target=\"broker\"");
  }

  @Test
  void thePlainTextFormatIsWellFormed() {
    client.request("{}");
    HttpResponse<String> answer = viewer.get("metrics");

    assertThat(contentType(answer)).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
    assertThat(answer.body().lines())
        .allMatch(
            line ->
                line.matches(
                    "# (HELP|TYPE) health_\\w+ .+"
                        + "|health_\\w+(\\{(\\w+=\"[^\"\\\\]*\",?)+})? [-+0-9.E]+"));
  }

  @Test
  void openMetricsIsAnsweredToWhoeverAcceptsIt() {
    var request =
        viewer.request("metrics").header("Accept", "application/openmetrics-text;version=1.0.0");
    HttpResponse<String> answer = viewer.send(request.GET());

    assertThat(contentType(answer))
        .isEqualTo("application/openmetrics-text;version=1.0.0;charset=utf-8");
    assertThat(answer.body())
        .contains("# TYPE health_report_status stateset\n", "# UNIT health_memory_used_ratio ratio")
        .endsWith("# EOF\n");
  }

  @Test
  void anOperatorMayReadThem() {
    assertThat(SERVER.rest(SERVER.users().operator()).isOk("metrics")).isTrue();
  }

  @Test
  void nobodyReadsThemWithoutCredentials() {
    HttpResponse<String> refused = SERVER.rest(null).get("metrics");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("\"status\":401");
  }

  @Test
  void nobodyReadsThemWithoutARole() {
    HttpResponse<String> refused = SERVER.rest(SERVER.users().producer()).get("metrics");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(contentType(refused)).startsWith("application/problem+json");
  }

  /** Servers differ in the spaces and the case of what they send. */
  private static String contentType(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElseThrow();
    return type.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private void expect(String series, double value) {
    await().atMost(SOON).untilAsserted(() -> assertThat(value(series)).isEqualTo(value));
  }

  private double value(String series) {
    return text()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + series));
  }

  private String text() {
    return viewer.get("metrics").body();
  }
}
