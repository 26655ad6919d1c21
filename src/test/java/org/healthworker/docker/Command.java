package org.healthworker.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command of this machine, with what it needs in its environment. */
record Command(Path folder, Map<String, String> environment) {
  /** What it printed, to both of its outputs, and how it ended. */
  record Result(int exitCode, String output) {
    /** The output, of a command that must succeed. */
    String required() {
      if (exitCode != 0) {
        throw new AssertionError("exit code " + exitCode + ":\n" + output);
      }
      return output.strip();
    }
  }

  /** In the root of the sources. */
  static Command inSources() {
    return new Command(Path.of("").toAbsolutePath(), Map.of());
  }

  Command in(Path other) {
    return new Command(folder.resolve(other), environment);
  }

  Command with(Map<String, String> more) {
    var all = new LinkedHashMap<>(environment);
    all.putAll(more);
    return new Command(folder, all);
  }

  Result run(String... words) {
    return run(List.of(words));
  }

  Result run(List<String> words) {
    try {
      var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
