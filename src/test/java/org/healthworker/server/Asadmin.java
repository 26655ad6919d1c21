package org.healthworker.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara's own command line, connected to a running domain. */
record Asadmin(Path home, Ports ports) {
  private static final int DEADLINE_SECONDS = 120;

  /** What a command prints; throws with it where the command fails. */
  String run(String... command) {
    return start(line(command), Map.of());
  }

  /** The same, but whether it fails or not. */
  void attempt(String... command) {
    try {
      run(command);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }

  private List<String> line(String... command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
    line.addAll(List.of(command));
    return line;
  }

  /** What a script of an admin prints. */
  String runScript(Path script) {
    return start(List.of(script.toString()), Map.of());
  }

  /** The same, of one that needs PostgreSQL's driver. */
  String runScript(Path script, Path driver) {
    return start(List.of(script.toString()), Map.of("POSTGRESQL_JAR", driver.toString()));
  }

  /** What the commands of a page print, in a folder, to the first that fails. */
  String runCommands(String commands, Path folder) {
    return start(List.of("sh", "-e", "-c", "cd \"$0\"\n" + commands, "" + folder), Map.of());
  }

  private String start(List<String> line, Map<String, String> environment) {
    try {
      var builder = new ProcessBuilder(line).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.environment().put("AS_ADMIN_PORT", "" + ports.asadmin());
      builder.environment().put("ASADMIN", home.resolve("bin/asadmin").toString());
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(line + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
