package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The domain was prepared by the same scripts when this build made it. */
@Tag("payara")
class PayaraScriptIT {
  @AutoClose private static PayaraServer server;

  @BeforeAll
  static void start() throws Exception {
    String name = "payara-script";
    server = Build.newPayara(name, Build.otherPorts(), Build.newDatabase(name));
    server.start();
    server.awaitAdministration();
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
}
