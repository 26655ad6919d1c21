package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.Build;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A problem of the server under test, as it is told to a webhook, a subscriber and a mailbox. */
@AgainstBuiltWar
class ChannelsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String SUBJECT = "memory of under-test";
  private static final String NO_PROBLEM = "health.threshold.memory.warning=100";
  private static final String PROBLEM = "health.threshold.memory.warning=0";

  @AutoClose private final Mailbox mailbox = Mailbox.open(Build.ports().smtp());
  private final Subscriber subscriber = Subscriber.toMemoryOf("under-test", SERVER);
  private Webhook webhook;

  @BeforeEach
  void listen() throws IOException {
    webhook = Webhook.start();
  }

  @AfterEach
  void end() throws IOException {
    webhook.close();
    subscriber.unsubscribe();
    SERVER.set();
  }

  @Test
  void aProblemIsToldOnceOnEachChannelAndSoIsItsEnd() throws Exception {
    set(PROBLEM);
    awaitAll("warning");
    set(NO_PROBLEM);
    awaitAll("warning", "ok");

    List<JsonObject> posted = webhook.about(SUBJECT);
    JsonObject fired = posted.get(0);
    JsonObject resolved = posted.get(posted.size() - 1);
    assertThat(resolved.getJsonObject("labels")).isEqualTo(fired.getJsonObject("labels"));
    assertThat(resolved.getString("startsAt")).isEqualTo(fired.getString("startsAt"));
    assertThat(mailbox.about(SUBJECT).get(1).getHeader("References"))
        .containsExactly(mailbox.about(SUBJECT).get(0).getMessageID());
  }

  @Test
  void aDeadWebhookDelaysNobodyAndMissesNothing() throws Exception {
    webhook.close();
    set(PROBLEM);
    awaitSubscriberAndMail("warning");
    set(NO_PROBLEM);
    awaitSubscriberAndMail("warning", "ok");

    webhook = webhook.startAgain();

    awaitWebhook("warning", "ok");
  }

  /** All but the memory's threshold is the same each time. */
  private void set(String threshold) throws IOException {
    SERVER.set(
        "health.checks=memory",
        "health.self-check.interval=PT1S",
        "health.threshold.memory.error=100",
        threshold,
        "health.alert.webhook.url=" + webhook.url(),
        "health.alert.mail.to=on-call@example.org");
  }

  private void awaitAll(String... states) {
    awaitSubscriberAndMail(states);
    awaitWebhook(states);
  }

  /** What lasts is posted again and again. */
  private void awaitWebhook(String... states) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(webhook.about(SUBJECT).stream().map(ChannelsIT::state).distinct())
                    .containsExactly(states));
  }

  private void awaitSubscriberAndMail(String... states) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              assertThat(subscriber.states()).containsExactly(states);
              assertThat(mailbox.about(SUBJECT)).hasSameSizeAs(states);
            });
  }

  private static String state(JsonObject alert) {
    boolean lasts = Instant.parse(alert.getString("endsAt")).isAfter(Instant.now());
    return lasts ? alert.getJsonObject("labels").getString("severity") : "ok";
  }
}
