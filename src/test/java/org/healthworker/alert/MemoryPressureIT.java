package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.healthworker.server.Alertmanager;
import org.healthworker.server.Build;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Memory that is really taken, and released, on a server that restarts in between. */
@Tag("system")
class MemoryPressureIT {
  private static final String SUBJECT = "memory of under-pressure";
  private static final String[] MEMORY = {"node=under-pressure", "check=memory"};

  /** Of the available memory, so that other programs neither reach the threshold nor go short. */
  private static final double TAKEN = 1.0 / 3;

  private static final int ATTEMPTS = 3;

  /** So many self-checks must go by in which nothing else is told. */
  private static final int QUIET = 10;

  private static final Pattern LOGGED =
      Pattern.compile("HW070[2-4] alert_id=\\S+ state=(\\w+) " + SUBJECT);

  @AutoClose private final Mailbox mailbox = Mailbox.open(Build.ports().smtp());
  @AutoClose private final Webhook listener = Webhook.start();
  @AutoClose private final Alertmanager alertmanager = Alertmanager.startNew(listener.url());
  @AutoClose private final WorkerProcess server = Build.newServer("memory-pressure");
  private final Listed listed = new Listed(server);
  private Subscriber subscriber;

  MemoryPressureIT() throws Exception {}

  @Test
  void itIsToldOnceOnEachChannelAndSoIsItsEnd() throws Exception {
    start();
    subscriber = Subscriber.toMemoryOf("under-pressure", server);
    awaitSelfChecks(1);
    JsonObject before = memory();
    long mib = Math.round(before.getJsonNumber("available_mb").doubleValue() * TAKEN);
    long threshold = Math.round(percent(before) + percentOf(mib, before) / 2);
    server.set("health.threshold.memory.warning=" + threshold);
    try (var taken = new TakenMemory(mib)) {
      awaitTold("warning");
      System.out.printf(
          "%.1f %% used, threshold %d %%, %d MiB taken: %.1f %% used%n",
          percent(before), threshold, taken.mib(), percent(memory()));
      printTold();
      expectOneOfTheThirdReport();
      expectNothingMoreByARestart();
    }
    awaitTold("warning", "ok");
    awaitSelfChecks(QUIET);

    System.out.printf("released, %.1f %% used%n", percent(memory()));
    printTold();
    assertThat(told().values()).containsOnly(List.of("warning", "ok"));
    assertThat(alertmanager.active(MEMORY)).isEmpty();
  }

  private void start() throws IOException {
    server.start(
        "health.node=under-pressure",
        "health.checks=memory",
        "health.self-check.interval=PT1S",
        "health.threshold.memory.error=100",
        "health.alert.attempts=" + ATTEMPTS,
        "health.alert.webhook.url=" + alertmanager.webhook(),
        "health.alert.mail.to=on-call@example.org",
        "smtp.port=" + Build.ports().smtp());
    server.awaitReady();
  }

  private void expectOneOfTheThirdReport() {
    List<String> worse =
        listed.selfChecks().stream()
            .filter(report -> !memory(report).getString("status").equals("ok"))
            .map(report -> report.getString("task_id"))
            .toList();
    assertThat(listed.alerts())
        .extracting(alert -> alert.getString("task_id"))
        .containsExactly(worse.get(ATTEMPTS - 1));
  }

  private void expectNothingMoreByARestart() throws Exception {
    List<JsonObject> before = alertmanager.active(MEMORY);
    server.stop();
    start();
    awaitSelfChecks(QUIET);

    System.out.println("restarted");
    printTold();
    assertThat(told().values()).containsOnly(List.of("warning"));
    assertThat(alertmanager.active(MEMORY))
        .extracting(alert -> alert.getString("startsAt"))
        .containsExactly(before.get(0).getString("startsAt"));
  }

  private void awaitTold(String... states) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(told().values()).containsOnly(List.of(states)));
  }

  private void awaitSelfChecks(int more) {
    int before = listed.selfChecks().size();
    await().atMost(Duration.ofMinutes(1)).until(() -> listed.selfChecks().size() >= before + more);
  }

  /** What each channel has heard, from the start on. */
  private Map<String, List<String>> told() throws Exception {
    var told = new TreeMap<String, List<String>>();
    told.put("log", logged());
    told.put("webhook", listener.about(SUBJECT).stream().map(MemoryPressureIT::state).toList());
    told.put("topic", subscriber.states());
    told.put("mail", mailed());
    return told;
  }

  private List<String> logged() throws IOException {
    return LOGGED
        .matcher(Files.readString(server.console()))
        .results()
        .map(line -> line.group(1))
        .toList();
  }

  private static String state(JsonObject notified) {
    return notified.getString("status").equals("firing")
        ? notified.getJsonObject("labels").getString("severity")
        : "ok";
  }

  private List<String> mailed() throws Exception {
    var states = new ArrayList<String>();
    for (MimeMessage mail : mailbox.about(SUBJECT)) {
      states.add(mail.getSubject().replaceFirst(SUBJECT + " is (in )?(\\w+)( again)?", "$2"));
    }
    return states;
  }

  private JsonObject memory() {
    List<JsonObject> all = listed.selfChecks();
    return memory(all.get(all.size() - 1));
  }

  private static JsonObject memory(JsonObject report) {
    return report.getJsonObject("checks").getJsonObject("memory");
  }

  private static double percent(JsonObject memory) {
    return memory.getJsonNumber("percent_used").doubleValue();
  }

  private static double percentOf(long mib, JsonObject memory) {
    return 100 * mib / memory.getJsonNumber("total_mb").doubleValue();
  }

  private void printTold() throws Exception {
    System.out.println(told());
    System.out.println(alertmanager.query("simple", MEMORY));
    List<JsonObject> heard = subscriber.heard();
    System.out.println("topic: " + heard.get(heard.size() - 1));
    List<MimeMessage> mails = mailbox.about(SUBJECT);
    System.out.println("mail: " + mails.get(mails.size() - 1).getContent());
  }
}
