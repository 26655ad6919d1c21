package org.healthworker.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** WildFly's own command line, connected to a running server. */
public final class Cli {
  private static final int DEADLINE_SECONDS = 120;

  private final Path home;
  private final Ports ports;

  public Cli(Path home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /** What a command prints. */
  public String run(String command) {
    return start("--command=" + command);
  }

  /** What a script prints. */
  public String runFile(Path script) {
    return start("--file=" + script);
  }

  private String start(String what) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OwnProcess.JAVA_OPTIONS);
    command.add("-Djboss.cli.config=" + home.resolve("bin/jboss-cli.xml"));
    command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
    command.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.cli", "-c"));
    command.add("--controller=127.0.0.1:" + ports.management());
    // Milliseconds for a connection, also the next one when a script reloads the server.
    command.add("--timeout=" + DEADLINE_SECONDS * 500);
    command.add("--no-color-output");
    command.add(what);
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("JBOSS_HOME", home.toString());
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(what + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
