package org.healthworker.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthworker.server.Build;
import org.healthworker.server.Users;

/** The built command line as a process of its own, whose outputs are pipes. */
record CliProgram(Map<String, String> environment) {
  /** What it printed and how it ended. */
  record Result(int exitCode, String out, String err) {
    String firstLine() {
      return (out + err).lines().findFirst().orElse("");
    }
  }

  /** As a user of the server at an address. */
  static CliProgram asking(String url, Users.User user) {
    return new CliProgram(
        Map.of(
            "HEALTH_WORKER_URL", url,
            "HEALTH_WORKER_USER", user.name(),
            "HEALTH_WORKER_PASSWORD", user.password(),
            "XDG_CONFIG_HOME", Build.war().resolveSibling("no-config").toString()));
  }

  CliProgram with(String variable, String value) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put(variable, value);
    return new CliProgram(all);
  }

  Result run(String... arguments) {
    try {
      Path errors = Files.createTempFile("cli", ".err");
      Process process = start(errors, arguments);
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var result = new Result(process.waitFor(), out, Files.readString(errors));
      Files.delete(errors);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it; the caller reads its output. */
  Process start(Path errors, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", Build.cli().toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
