package org.healthworker.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.healthworker.server.JmsClient.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.RestClient;
import org.healthworker.server.WorkerProcess;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each way of an admin to change a setting of a running server, on a server that may reload. */
@Tag("own-server")
@Tag("any-database")
class LiveSettingsIT {
  private static final String WARNING = "health.threshold.memory.warning";
  private static final String REFUSED =
      WARNING + " is \"%s\"; allowed is a number from 0 to 100 (percent)";

  @AutoClose private static WorkerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = Build.newServer("live-settings");
    server.start();
    server.awaitReady();
  }

  @Test
  void aSystemPropertyIsInForceWhileItIsSetAndRight() throws IOException {
    server.setProperty(WARNING, "71");
    assertThat(ofNextReport("memory")).isEqualTo(thresholds(71, 95, "system-property"));

    server.setProperty(WARNING, "seventy");
    expectRefusalOf("seventy", thresholds(71, 95, "system-property"));

    server.removeProperty(WARNING);
    assertThat(ofNextReport("memory")).isEqualTo(thresholds(80, 95, "default"));
  }

  @Test
  void aValueInTheFileIsInForceWhileItIsThereAndRight() throws IOException {
    Path file = server.settingsFile();
    Files.writeString(file, WARNING + "=72\n");
    awaitInNextReport(thresholds(72, 95, "file"));

    Files.writeString(file, WARNING + "=seventy-two\n");
    await().atMost(Duration.ofSeconds(10)).until(() -> thresholdsByRest().contains("seventy-two"));
    expectRefusalOf("seventy-two", thresholds(72, 95, "file"));

    Files.delete(file);
    awaitInNextReport(thresholds(80, 95, "default"));
  }

  @Test
  void theServersOwnConfigurationIsInForceAfterAReloadAndStopsTheDeploymentWhereItIsWrong()
      throws IOException {
    server.setServerSetting(WARNING, "73");
    reload();
    assertThat(ofNextReport("memory")).isEqualTo(thresholds(73, 95, "server"));

    server.setServerSetting(WARNING, "high");
    server.reload();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(Files.readString(server.console()))
                    .contains("InvalidSettingException: " + REFUSED.formatted("high")));
    assertThat(server.restOfAnyone().isOk("health/live")).isFalse();

    server.removeServerSetting(WARNING);
    reload();
    assertThat(ofNextReport("memory")).isEqualTo(thresholds(80, 95, "default"));
  }

  @Test
  void theProfilesDevAndProdDiffer() throws IOException {
    server.setProperty("mp.config.profile", "dev");
    reload();
    assertThat(ofNextReport("tasks")).isEqualTo(thresholds(1000, 2000, "profile"));
    assertThat(ofNextReport("disk")).isEqualTo(thresholds(95, 98, "profile"));
    assertThat(ofNextReport("memory")).isEqualTo(thresholds(80, 95, "default"));

    server.setProperty("mp.config.profile", "prod");
    reload();
    assertThat(ofNextReport("tasks")).isEqualTo(thresholds(100, 200, "default"));
    assertThat(ofNextReport("disk")).isEqualTo(thresholds(90, 95, "default"));
  }

  /** Logged once, however often it is read. */
  private static void expectRefusalOf(String value, JsonValue inForce) throws IOException {
    assertThat(ofNextReport("memory")).isEqualTo(inForce);
    assertThat(ofNextReport("memory")).isEqualTo(inForce);
    String sentence = REFUSED.formatted(value);
    assertThat(thresholdsByRest())
        .contains("\"value\":\"" + value + "\"", sentence.replace("\"", "\\\""));
    assertThat(Files.readString(server.console())).containsOnlyOnce("HW0101 " + sentence);
  }

  private static String thresholdsByRest() {
    RestClient viewer = server.rest(server.users().viewer());
    return viewer.get("system/maintenance/thresholds").body();
  }

  private static void awaitInNextReport(JsonValue thresholds) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(ofNextReport("memory")).isEqualTo(thresholds));
  }

  /** The thresholds of a check, or of its first mount. */
  private static JsonValue ofNextReport(String check) {
    try (JmsClient client = server.jms(server.users().producer())) {
      JsonObject report =
          json(client.request("{\"payload\":{\"checks\":[\"" + check + "\"]}}"))
              .getJsonObject("checks")
              .getJsonObject(check);
      JsonObject judged =
          check.equals("disk") ? report.getJsonObject("mounts").getJsonObject("root") : report;
      return judged.getJsonObject("thresholds");
    }
  }

  private static JsonValue thresholds(int warning, int error, String source) {
    return Json.createObjectBuilder()
        .add("warning", warning)
        .add("error", error)
        .add("source", source)
        .build();
  }

  private static void reload() throws IOException {
    server.reload();
    server.awaitReady();
  }
}
