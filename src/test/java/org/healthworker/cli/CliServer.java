package org.healthworker.cli;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.healthworker.server.RestClient;
import org.healthworker.server.ServerUnderTest;
import org.healthworker.server.Servers;
import org.healthworker.server.Users;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The server under test, as usual with each test, and the command line as its users have it. */
final class CliServer implements BeforeEachCallback, AfterEachCallback {
  private static final ServerUnderTest SERVER = Servers.UNDER_TEST;
  private static final String MEMORY_WARNING = "health.threshold.memory.warning=";

  final CliProgram operator = program(SERVER.users().operator());
  final CliProgram viewer = program(SERVER.users().viewer());

  /** The same server without the command line. */
  final RestClient rest = SERVER.rest(SERVER.users().viewer());

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    SERVER.set();
    awaitWarningOfMemory("80");
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    SERVER.set();
  }

  /** Waits until the settings are in force, which the warning of memory among them tells. */
  void set(String... settings) throws IOException {
    SERVER.set(settings);
    for (String setting : settings) {
      if (setting.startsWith(MEMORY_WARNING)) {
        awaitWarningOfMemory(setting.substring(MEMORY_WARNING.length()));
      }
    }
  }

  private void awaitWarningOfMemory(String percent) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                rest.getJson("system/maintenance/thresholds")
                    .getJsonObject("thresholds")
                    .getJsonObject("memory")
                    .get("warning")
                    .toString()
                    .equals(percent));
  }

  private static CliProgram program(Users.User user) {
    return CliProgram.asking(SERVER.application().toString(), user);
  }
}
