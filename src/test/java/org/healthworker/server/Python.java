package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Debian's Python with the packages that the samples need. Those that the machine lacks are
 * unpacked into a folder of the build.
 */
final class Python {
  private final Path packages;

  private Python(Path packages) {
    this.packages = packages;
  }

  static Python with(Path folder, String... debianPackages)
      throws IOException, InterruptedException {
    var packages = new DebianPackages(folder);
    packages.unpack(packages.missing(debianPackages));
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
    return Output.of(builder);
  }
}
