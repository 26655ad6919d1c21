package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A domain that was prepared by the same scripts when this build made it, and that then went over
 * to TLS.
 */
@Tag("payara")
class PayaraScriptIT {
  private static final int TLS_PORT = Build.otherPorts().brokerPort() + 1;

  @AutoClose private static PayaraServer server;

  @BeforeAll
  static void start() throws Exception {
    String name = "payara-script";
    server = Build.newPayara(name, Build.otherPorts(), Build.newDatabase(name));
    Certificates certificates = Certificates.makeIn(Build.folder(name + "-certificates"));
    server.broker().stop();
    server.broker().set(certificates.acceptor(TLS_PORT));
    server.broker().start();
    server.start();
    server.awaitAdministration();
    String commands = new Page("payara.md").section("TLS to the broker").blocks("sh").get(0);
    server.asadmin().runCommands(commands, certificates.folder());
    server.stop();
    server.with(Build.war()).start("artemis.host=localhost", "artemis.port=" + TLS_PORT);
    server.awaitReady();
  }

  @ParameterizedTest
  @ValueSource(strings = {"configure.sh", "postgresql.sh"})
  void aSecondRunOnTheRunningDomainChangesNothing(String script) throws Exception {
    Path configuration = server.configuration();
    String before = Files.readString(configuration);

    String output = server.asadmin().runScript(Build.payaraKit().resolve(script));

    assertThat(output).contains("Nothing was left to change");
    assertThat(configuration).hasContent(before);
  }

  @Test
  void aWorkerAnswersThroughAnAcceptorThatTakesTlsOnly() {
    try (JmsClient client = server.jms(server.users().producer())) {
      assertThat(JmsClient.json(client.request("{}")).getString("outcome")).isEqualTo("completed");
    }
  }
}
