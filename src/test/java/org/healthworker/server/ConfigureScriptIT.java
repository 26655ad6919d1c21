package org.healthworker.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts for WildFly, on a running one. */
@Tag("wildfly")
class ConfigureScriptIT {
  private static final Path SCRIPTS = Path.of("server-config/wildfly");

  @AutoClose private static WildFlyServer server;

  @BeforeAll
  static void start() throws Exception {
    server = Build.newWildFlyOnH2("configure-script");
    server.start();
    server.awaitReady();
  }

  @ParameterizedTest
  @ValueSource(strings = {"configure.cli", "embedded-broker.cli"})
  void aSecondRunOnTheRunningServerChangesNothing(String script) {
    String before = server.cli().run("/:read-resource(recursive=true)");

    String output = server.cli().runFile(SCRIPTS.resolve(script));

    assertThat(output).contains("Nothing is left to reload");
    assertThat(server.cli().run("/:read-resource(recursive=true)")).isEqualTo(before);
  }

  @Test
  void thePostgreSqlScriptMovesTheRunningServerOnceAndThenChangesNothing() throws Exception {
    try (PostgreSql postgreSql = Build.newPostgreSql("configure-script-postgresql")) {
      Database database = postgreSql.newDatabase("moved");
      database.serverProperties().forEach((name, value) -> server.cli().run(setting(name, value)));
      server.cli().runFile(SCRIPTS.resolve("postgresql.cli"));
      server.awaitReady();
      String before = server.cli().run("/:read-resource(recursive=true)");

      String output = server.cli().runFile(SCRIPTS.resolve("postgresql.cli"));

      assertThat(output).contains("Nothing is left to reload");
      assertThat(server.cli().run("/:read-resource(recursive=true)")).isEqualTo(before);
      assertThat(database.count("select count(*) from health_report")).isPositive();
    }
  }

  /** A standalone broker can only pause the queue of all workers, which stay its listeners. */
  @Test
  void readinessIsDownWhileTheAdminStopsTheListener() {
    server.broker().pauseTasks();
    try {
      awaitListener("DOWN");
      assertThat(server.restOfAnyone().get("health/ready").statusCode()).isEqualTo(503);
    } finally {
      server.broker().resumeTasks();
    }
    awaitListener("UP");
  }

  private static void awaitListener(String status) {
    RestClient anyone = server.restOfAnyone();
    String listener = "{\"name\":\"listener\",\"status\":\"" + status + "\"}";
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(anyone.get("health/ready").body()).contains(listener));
  }

  private static String setting(String name, String value) {
    return "/system-property=" + name + ":add(value=\"" + value + "\")";
  }
}
