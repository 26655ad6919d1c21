package org.healthworker.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's Python with the packages that the samples need. Those that the machine lacks are
 * unpacked into a folder of the build: nothing is installed.
 */
final class Python {
  /** A fresh machine may not have asked yet which packages there are, as only root may. */
  private static final String SIMULATION =
      "apt-get --simulate install $1 || { apt-get update && apt-get --simulate install $1; }";

  private final Path packages;

  private Python(Path packages) {
    this.packages = packages;
  }

  static Python with(Path folder, String... debianPackages)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<String> missing =
        run(folder, List.of("sh", "-c", SIMULATION, "sh", String.join(" ", debianPackages)))
            .lines()
            .filter(line -> line.startsWith("Inst "))
            .map(line -> line.split(" ", 3)[1])
            .toList();
    if (!missing.isEmpty()) {
      run(folder, Stream.concat(Stream.of("apt-get", "download"), missing.stream()).toList());
    }
    try (var files = Files.newDirectoryStream(folder, "*.deb")) {
      for (Path file : files) {
        run(folder, List.of("dpkg", "-x", file.toString(), "."));
      }
    }
    return new Python(folder);
  }

  /** What a program prints. */
  String run(String program, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-c", program));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder
        .environment()
        .put("PYTHONPATH", packages.resolve("usr/lib/python3/dist-packages").toString());
    try (var libraries = Files.newDirectoryStream(packages.resolve("usr/lib"), "*-linux-gnu")) {
      libraries.forEach(l -> builder.environment().put("LD_LIBRARY_PATH", l.toString()));
    }
    return output(builder);
  }

  private static String run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    return output(new ProcessBuilder(command).directory(folder.toFile()));
  }

  private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(builder.command().get(0) + " failed: " + output);
    }
    return output;
  }
}
