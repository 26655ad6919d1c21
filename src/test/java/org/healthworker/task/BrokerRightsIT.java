package org.healthworker.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Topic;
import java.time.Duration;
import java.util.UUID;
import org.healthworker.server.AgainstBuiltWar;
import org.healthworker.server.JmsClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the broker lets a client do, and how long it keeps what a client sent. */
@AgainstBuiltWar
class BrokerRightsIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  @AutoClose private final JmsClient producer = SERVER.jms(SERVER.users().producer());
  @AutoClose private final JmsClient admin = SERVER.jms(SERVER.users().admin());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maintenance_tasks.health_check",
        "maintenance_tasks.dlq",
        "maintenance_tasks.expired",
        "activemq.management"
      })
  void aProducerSendsToTheSharedAddressOnly(String address) {
    assertThatThrownBy(
            () -> producer.context().createProducer().send(queue(producer, address), "{}"))
        .isInstanceOf(JMSSecurityRuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maintenance_tasks",
        "maintenance_tasks.health_check",
        "maintenance_tasks.dlq",
        "maintenance_tasks.expired"
      })
  void aProducerReadsNobodysTasks(String address) {
    assertThatThrownBy(() -> producer.context().createConsumer(queue(producer, address)))
        .isInstanceOf(JMSSecurityRuntimeException.class);
  }

  @Test
  void aProducerDoesNotHearWhatTheBrokerNotifies() {
    assertThatThrownBy(
            () ->
                producer
                    .context()
                    .createConsumer(producer.context().createTopic("activemq.notifications")))
        .isInstanceOf(JMSSecurityRuntimeException.class);
  }

  @Test
  void aProducerHearsOfNoAlert() {
    assertThatThrownBy(() -> producer.context().createConsumer(alerts(producer)))
        .isInstanceOf(JMSSecurityRuntimeException.class);
  }

  @Test
  void whatAnAdminSubscribedToIsStillSubscribedToAfterwards() {
    try (JMSContext first = admin.context().createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      first.createSharedDurableConsumer(alerts(admin), "rights");
    }

    // That it is there is what lets it be deleted.
    assertThatCode(() -> admin.context().unsubscribe("rights")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"replies.of-nobody", "invented"})
  void aProducerMakesNoAddress(String address) {
    assertThatThrownBy(
            () -> producer.context().createProducer().send(queue(producer, address), "{}"))
        .hasMessage("There is no queue with name " + address);
  }

  @Test
  void aProducerMakesNoDurableQueue() {
    assertThatThrownBy(
            () ->
                producer
                    .context()
                    .createSharedDurableConsumer(producer.context().createTopic("mine"), "mine"))
        // A broker that makes no addresses either says that there is none.
        .isInstanceOf(JMSRuntimeException.class);
  }

  @Test
  void aTaskWithoutATimeToLiveIsKeptForFifteenMinutes() throws Exception {
    Message waiting;
    SERVER.broker().pauseTasks();
    try {
      producer.send("{\"task_id\":\"" + UUID.randomUUID() + "\"}");
      waiting = admin.lookInto("maintenance_tasks.health_check");
    } finally {
      SERVER.broker().resumeTasks();
    }

    assertThat(life(waiting)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aDeadLetterIsKeptForFourteenDays() throws Exception {
    producer.request("no JSON");

    assertThat(life(admin.receiveFrom("maintenance_tasks.dlq"))).isEqualTo(Duration.ofDays(14));
  }

  /** To the second: the broker reads its clock a moment after the sender did. */
  private static Duration life(Message message) throws JMSException {
    return Duration.ofSeconds(
        Math.round((message.getJMSExpiration() - message.getJMSTimestamp()) / 1000.0));
  }

  private static Topic alerts(JmsClient client) {
    return client.context().createTopic("health_alerts");
  }

  private static Queue queue(JmsClient client, String name) {
    return client.context().createQueue(name);
  }
}
