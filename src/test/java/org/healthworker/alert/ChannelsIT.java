package org.healthworker.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A problem of the server under test, as it is told to a webhook, a subscriber and a mailbox. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ChannelsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String SUBJECT = "memory of under-test";
  private static final String NO_PROBLEM = "health.threshold.memory.warning=100";
  private static final String PROBLEM = "health.threshold.memory.warning=0";

  @AutoClose private final JmsClient admin = SERVER.jms(SERVER.users().admin());

  @AutoClose("stop")
  private final GreenMail mail =
      new GreenMail(new ServerSetup(Build.ports().smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final List<String> heard = new ArrayList<>();
  private JMSConsumer topic;
  private Webhook webhook;

  @Deployment(testable = false)
  static WebArchive built() {
    return Build.archive();
  }

  @BeforeEach
  void listen() throws IOException {
    mail.start();
    topic = admin.context().createConsumer(admin.context().createTopic("health_alerts"));
    webhook = Webhook.start();
  }

  @AfterEach
  void end() throws IOException {
    webhook.close();
    Files.deleteIfExists(SERVER.settingsFile());
  }

  @Test
  void aProblemIsToldOnceOnEachChannelAndSoIsItsEnd() throws Exception {
    set(PROBLEM);
    awaitAll("warning");
    set(NO_PROBLEM);
    awaitAll("warning", "ok");

    JsonObject fired = posted().get(0);
    JsonObject resolved = posted().get(posted().size() - 1);
    assertThat(resolved.getJsonObject("labels")).isEqualTo(fired.getJsonObject("labels"));
    assertThat(resolved.getString("startsAt")).isEqualTo(fired.getString("startsAt"));
    assertThat(mails().get(1).getHeader("References"))
        .containsExactly(mails().get(0).getMessageID());
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
    Files.write(
        SERVER.settingsFile(),
        List.of(
            "health.checks=memory",
            "health.self-check.interval=PT1S",
            "health.threshold.memory.error=100",
            threshold,
            "health.alert.webhook.url=" + webhook.url(),
            "health.alert.mail.to=on-call@example.org"));
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
                assertThat(posted().stream().map(ChannelsIT::state).distinct())
                    .containsExactly(states));
  }

  private void awaitSubscriberAndMail(String... states) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              hear();
              assertThat(heard).containsExactly(states);
              assertThat(mails()).hasSameSizeAs(states);
            });
  }

  private void hear() throws JMSException {
    for (Message told = topic.receiveNoWait(); told != null; told = topic.receiveNoWait()) {
      if (told.getBody(String.class).contains(SUBJECT)) {
        heard.add(told.getStringProperty("state"));
      }
    }
  }

  private List<MimeMessage> mails() throws MessagingException {
    var mails = new ArrayList<MimeMessage>();
    for (MimeMessage each : mail.getReceivedMessages()) {
      if (each.getSubject().contains(SUBJECT)) {
        mails.add(each);
      }
    }
    return mails;
  }

  private List<JsonObject> posted() {
    return webhook.alerts().stream()
        .filter(alert -> alert.getJsonObject("annotations").getString("summary").contains(SUBJECT))
        .toList();
  }

  private static String state(JsonObject alert) {
    boolean lasts = Instant.parse(alert.getString("endsAt")).isAfter(Instant.now());
    return lasts ? alert.getJsonObject("labels").getString("severity") : "ok";
  }
}
