package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Message;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a standalone broker lets each account do, found out by trying. */
@Tag("artemis")
class ArtemisRightsIT {
  private static final String TASKS = "queue.maintenance_tasks.health_check";
  private static final String ALERTS = "health_alerts";

  @AutoClose private static Artemis broker;

  private final Users.User producer = broker.producer();
  private final Users.User worker = broker.worker();
  private final Users.User admin = broker.admin();

  /** Whom the script does not make. */
  private static final Users.User SUBSCRIBER = Users.User.random("pager", "subscriber");

  @BeforeAll
  static void start() throws Exception {
    broker = Build.newArtemis("artemis-rights");
    broker.add(SUBSCRIBER);
    broker.makeQueue("replies.rights");
    broker.makeQueue("cleanup.log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maintenance_tasks.health_check",
        "maintenance_tasks.expired",
        "maintenance_tasks.dlq",
        "replies.rights",
        "activemq.management",
        "cleanup.log"
      })
  void aProducerSendsToTheSharedAddressOnly(String address) {
    expectRefused(() -> send(producer, address));
  }

  @Test
  void aProducerSendsToTheSharedAddress() {
    send(producer, "maintenance_tasks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maintenance_tasks",
        "maintenance_tasks.health_check",
        "maintenance_tasks.expired",
        "maintenance_tasks.dlq",
        "cleanup.log"
      })
  void aProducerReadsNeitherTasksNorDeadLetters(String queue) {
    expectRefused(() -> read(producer, queue));
    expectRefused(() -> browse(producer, queue));
  }

  @Test
  void aProducerReadsReplies() {
    read(producer, "replies.rights");
  }

  @Test
  void aProducerAsksTheBrokerNothing() {
    assertThatThrownBy(() -> manage(producer, TASKS, "getMessageCount"))
        .hasMessageContaining("does not have permission='MANAGE'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maintenance_tasks", "maintenance_tasks.expired", "cleanup.log"})
  void aWorkerCannotSendToWhatOthersConsume(String address) {
    expectRefused(() -> send(worker, address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"maintenance_tasks.health_check", "maintenance_tasks.dlq", "replies.rights"})
  void aWorkerSendsWhatItMustSend(String address) {
    send(worker, address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"maintenance_tasks", "maintenance_tasks.dlq", "replies.rights", "cleanup.log"})
  void aWorkerReadsNobodyElsesMessages(String queue) {
    expectRefused(() -> read(worker, queue));
    expectRefused(() -> browse(worker, queue));
  }

  @Test
  void aWorkerIsToldWhatItNeedsToKnow() {
    assertThat(manage(worker, TASKS, "getMessageCount")).isNotNull();
    assertThat(manage(worker, TASKS, "getDeliveringCount")).isNotNull();
    String all =
        "{\"field\":\"\",\"operation\":\"\",\"value\":\"\",\"sortOrder\":\"\",\"sortColumn\":\"\"}";
    assertThat(manage(worker, "broker", "listConsumers", all, 1, 10)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"removeAllMessages", "pause", "getMessagesAdded", "getFilter", "browse"})
  void aWorkerDoesNothingElseToItsQueue(String operation) {
    expectRefusedOperation(worker, TASKS, operation);
  }

  @Test
  void aWorkerDoesNotManageTheBroker() {
    expectRefusedOperation(worker, "broker", "createQueue", "{\"name\":\"x\"}", true);
    expectRefusedOperation(worker, "broker", "getStatus");
    expectRefusedOperation(worker, "broker", "listUser", "");
    expectRefusedOperation(worker, "queue.maintenance_tasks.dlq", "getMessageCount");
    expectRefusedOperation(worker, "queue.maintenance_tasks", "removeAllMessages");
  }

  @ParameterizedTest
  @ValueSource(strings = {"producer", "worker"})
  void nobodyButTheAdminMakesADurableQueue(String name) {
    Users.User user = name.equals("worker") ? worker : producer;
    try (JMSContext context = connect(user)) {
      assertThatThrownBy(
              () -> context.createSharedDurableConsumer(context.createTopic(ALERTS), "x"))
          .isInstanceOf(JMSSecurityRuntimeException.class);
    }
  }

  @Test
  void nobodyElseTellsAlerts() {
    expectRefused(() -> tell(producer));
    expectRefused(() -> tell(SUBSCRIBER));
  }

  @Test
  void aWorkerTellsAlertsAndHearsNone() throws JMSException {
    try (JMSContext listening = connect(SUBSCRIBER);
        JMSContext working = connect(worker)) {
      JMSConsumer alerts = listening.createConsumer(listening.createTopic(ALERTS));

      tell(worker);

      assertThat(alerts.receive(10_000).getBody(String.class)).isEqualTo("{}");
      expectRefused(() -> working.createConsumer(working.createTopic(ALERTS)));
    }
  }

  @Test
  void aSubscriberFindsWhatWasToldWhileItWasAway() throws JMSException {
    try (JMSContext listening = connect(SUBSCRIBER)) {
      listening.createSharedDurableConsumer(listening.createTopic(ALERTS), "pager");
    }
    tell(worker);

    try (JMSContext listening = connect(SUBSCRIBER)) {
      Message told =
          listening
              .createSharedDurableConsumer(listening.createTopic(ALERTS), "pager")
              .receive(10_000);
      assertThat(Duration.ofMillis(told.getJMSExpiration() - told.getJMSTimestamp()))
          .isCloseTo(Duration.ofDays(14), Duration.ofSeconds(5));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"maintenance_tasks", "maintenance_tasks.dlq", "replies.rights"})
  void aSubscriberHearsOfAlertsOnly(String address) {
    expectRefused(() -> read(SUBSCRIBER, address));
    expectRefused(() -> send(SUBSCRIBER, address));
  }

  @Test
  void theAdminReadsDeadLettersAndManages() {
    send(worker, "maintenance_tasks.dlq");

    browse(admin, "maintenance_tasks.dlq");
    assertThat((Number) manage(admin, "queue.maintenance_tasks.dlq", "removeAllMessages"))
        .satisfies(count -> assertThat(count.intValue()).isPositive());
  }

  private static void expectRefused(Runnable attempt) {
    assertThatThrownBy(attempt::run).isInstanceOf(JMSSecurityRuntimeException.class);
  }

  private static void expectRefusedOperation(
      Users.User user, String resource, String operation, Object... parameters) {
    assertThatThrownBy(() -> manage(user, resource, operation, parameters))
        .hasMessageContaining("does not have permission");
  }

  private static Object manage(
      Users.User user, String resource, String operation, Object... parameters) {
    try (CoreClient client = new CoreClient(broker.url(), user)) {
      return client.manage(resource, operation, parameters);
    }
  }

  private static void send(Users.User user, String address) {
    try (JMSContext context = connect(user)) {
      context.createProducer().send(context.createQueue(address), "{}");
    }
  }

  private static void tell(Users.User user) {
    try (JMSContext context = connect(user)) {
      context.createProducer().send(context.createTopic(ALERTS), "{}");
    }
  }

  private static void read(Users.User user, String queue) {
    try (JMSContext context = connect(user);
        var consumer = context.createConsumer(context.createQueue(queue))) {
      consumer.receiveNoWait();
    }
  }

  private static void browse(Users.User user, String queue) {
    try (JMSContext context = connect(user)) {
      context.createBrowser(context.createQueue(queue)).getEnumeration().hasMoreElements();
    } catch (JMSSecurityException e) {
      throw new JMSSecurityRuntimeException(e.getMessage());
    } catch (JMSException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("resource") // closed with its context
  private static JMSContext connect(Users.User user) {
    return new ActiveMQConnectionFactory(broker.url()).createContext(user.name(), user.password());
  }
}
