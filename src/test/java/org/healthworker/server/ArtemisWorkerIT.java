package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A WildFly that artemis.cli moved from its own broker to a standalone one, by TLS. */
@Tag("artemis")
class ArtemisWorkerIT {
  private static final Path SCRIPT = Path.of("server-config/wildfly/artemis.cli");
  private static final int TLS_PORT = Build.artemisPorts().brokerPort() + 1;

  @AutoClose private static Artemis broker;
  @AutoClose private static WildFlyServer server;

  private static Certificates certificates;
  private static Python python;

  private final List<String> samples = new Page("clients.md").blocks("python");

  ArtemisWorkerIT() throws IOException {}

  @BeforeAll
  static void start() throws Exception {
    certificates = Certificates.makeIn(Build.folder("certificates"));
    python = Python.with(Build.folder("python"), "python3-qpid-proton", "python3-stomp");
    broker = Build.newArtemis("artemis-worker");
    broker.stop();
    broker.set(certificates.acceptor(TLS_PORT));
    broker.start();
    broker.makeQueue("replies.python");
    server = Build.newWildFlyOnH2("artemis-worker-wildfly");
    server.start();
    server.awaitReady();
    server.setProperty("artemis.host", "localhost");
    server.setProperty("artemis.port", "" + TLS_PORT);
    server.setProperty("artemis.password", broker.worker().password());
    server.setProperty("artemis.tls", "true");
    server.setProperty("artemis.trust-store", certificates.trustStore().toString());
    server.setProperty("artemis.trust-store-password", certificates.trustPassword());
    server.cli().runFile(SCRIPT);
    await().until(() -> consumers() > 0);
    server.awaitReady();
  }

  @Test
  void aSecondRunOfTheScriptChangesNothing() {
    String before = server.cli().run("/:read-resource(recursive=true)");

    String output = server.cli().runFile(SCRIPT);

    assertThat(output).contains("Nothing is left to reload");
    assertThat(server.cli().run("/:read-resource(recursive=true)")).isEqualTo(before);
  }

  @Test
  void aClientThatTrustsTheCertificateIsAnswered() throws IOException {
    try (JmsClient client = new JmsClient(tls("localhost", true), broker.producer())) {
      assertThat(JmsClient.json(client.request("{}")).getString("outcome")).isEqualTo("completed");
    }
  }

  @Test
  void aClientThatDoesNotTrustTheCertificateIsRefused() {
    assertThatThrownBy(() -> new JmsClient(tls("localhost", false), broker.producer()))
        .isInstanceOf(JMSRuntimeException.class);
  }

  @Test
  void aClientThatCallsTheBrokerByAnotherNameThanItsCertificateIsRefused() {
    assertThatThrownBy(() -> new JmsClient(tls("127.0.0.1", true), broker.producer()))
        .isInstanceOf(JMSRuntimeException.class);
  }

  @Test
  void theSampleForAmqpIsAnswered() throws Exception {
    assertThat(amqp(samples.get(0), "amqp-1"))
        .contains("\"task_id\":\"amqp-1\",\"outcome\":\"completed\"");
  }

  @Test
  void theSampleForStompIsAnswered() throws Exception {
    assertThat(stomp(samples.get(1), "stomp-1"))
        .contains("\"task_id\":\"stomp-1\",\"outcome\":\"completed\"");
  }

  @Test
  void aStompTaskWithoutAnIdFailsWithThatReason() throws Exception {
    String withoutId = samples.get(1).replaceAll("(?m)^ *\"task_id\": task_id,\n", "");

    assertThat(stomp(withoutId, "unused")).contains("\"outcome\":\"failed\"", "task_id is missing");
  }

  @Test
  void anAmqpTaskOfAHundredKilobytesGoesToTheDeadLettersUnread() throws Exception {
    String sendOnly = samples.get(0).replaceAll("(?s)reply = .*", "");
    long before = broker.messages("maintenance_tasks.dlq");

    amqp(sendOnly.replaceFirst("body=.*", "body='x' * 102400,"), "amqp-large");

    await().until(() -> broker.messages("maintenance_tasks.dlq") == before + 1);
    assertThat(
            server
                .rest(server.users().viewer())
                .get("system/maintenance/tasks/amqp-large")
                .statusCode())
        .isEqualTo(404);
  }

  private static int consumers() {
    return ((Number) broker.manage("queue.maintenance_tasks.health_check", "getConsumerCount"))
        .intValue();
  }

  private static String tls(String host, boolean trusting) throws IOException {
    String url = "tcp://" + host + ":" + TLS_PORT + "?sslEnabled=true";
    return trusting
        ? url
            + "&trustStorePath="
            + certificates.trustStore()
            + "&trustStorePassword="
            + certificates.trustPassword()
        : url;
  }

  private static String amqp(String program, String taskId) throws Exception {
    return run(program, broker.url().replace("tcp:", "amqp:"), taskId);
  }

  private static String stomp(String program, String taskId) throws Exception {
    return run(program, "127.0.0.1", "" + Build.artemisPorts().brokerPort(), taskId);
  }

  private static String run(String program, String... arguments) throws Exception {
    return python.run(program, Map.of("PASSWORD", broker.producer().password()), arguments);
  }
}
