package org.healthworker.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A run of the command line inside the test, and what it printed. */
record Invocation(int exitCode, String out, String err) {
  /** Neither a terminal nor settings. */
  static Invocation of(String... arguments) {
    return in(Map.of(), Terminal.NONE, arguments);
  }

  /** As somebody who may ask a server. */
  static Invocation asking(AnsweringServer server, String... arguments) {
    return in(login(server), Terminal.NONE, arguments);
  }

  static Map<String, String> login(AnsweringServer server) {
    return Map.of(
        "HEALTH_WORKER_URL", server.url(),
        "HEALTH_WORKER_USER", "operator",
        "HEALTH_WORKER_PASSWORD", "secret");
  }

  /** In an environment, without the settings file of whoever runs the tests. */
  static Invocation in(Map<String, String> environment, Terminal terminal, String... arguments) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("XDG_CONFIG_HOME", "/nonexistent");
    all.putAll(environment);
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        HealthWorkerCommand.commandLine(all, terminal)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Invocation(exitCode, out.toString(), err.toString());
  }
}
