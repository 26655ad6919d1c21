package org.healthworker.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.healthworker.server.JmsClient.json;

import jakarta.json.JsonObject;
import org.healthworker.server.Build;
import org.healthworker.server.JmsClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MissingOshiIT {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;

  @Deployment(testable = false)
  static WebArchive withoutOshi() {
    WebArchive war = Build.archive();
    war.getContent(path -> path.get().matches("/WEB-INF/lib/(oshi|jna).*"))
        .keySet()
        .forEach(war::delete);
    return war;
  }

  @Test
  void theWorkerGoesOnWithWhatTheJdkKnows() {
    try (JmsClient client = SERVER.jms(SERVER.users().producer())) {
      JsonObject checks = json(client.request("{}")).getJsonObject("checks");

      assertThat(checks.getJsonObject("memory").getString("error"))
          .isEqualTo("Memory cannot be measured: OSHI could not be loaded on this system.");
      assertThat(checks.getJsonObject("disk").getString("status")).isNotEqualTo("unknown");
      assertThat(checks.getJsonObject("uptime").isNull("system_seconds")).isTrue();
    }
  }
}
