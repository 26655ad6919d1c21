package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConfigureScriptIT {
  @AutoClose private static WildFlyServer server;

  @BeforeAll
  static void start() throws Exception {
    server = Build.newServer("configure-script");
    server.start(true);
    server.awaitReady();
  }

  @Test
  void aSecondRunOnTheRunningServerChangesNothing() {
    String before = server.cli().run("/:read-resource(recursive=true)");

    String output = server.cli().runFile(Path.of("server-config/wildfly/configure.cli"));

    assertThat(output).contains("Nothing is left to reload");
    assertThat(server.cli().run("/:read-resource(recursive=true)")).isEqualTo(before);
  }
}
