package org.healthworker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.healthworker.server.WildFlyServer;

/** Commands for a running server's command line. */
final class CliScript {
  private CliScript() {}

  static void run(WildFlyServer server, String commands) throws IOException {
    Path script = server.console().resolveSibling("commands.cli");
    Files.writeString(script, commands);
    server.cli().runFile(script);
  }
}
