package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Debian's packages, unpacked into a folder of the build: nothing is installed. */
record DebianPackages(Path folder) {
  /** A fresh machine may not have asked yet which packages there are, as only root may. */
  private static final String APT_GET = "apt-get \"$@\" || { apt-get update && apt-get \"$@\"; }";

  /** Those that this machine lacks of some and of what they need. */
  List<String> missing(String... names) throws IOException, InterruptedException {
    return aptGet(
            Stream.concat(
                Stream.of("--simulate", "--no-install-recommends", "install"), Stream.of(names)))
        .lines()
        .filter(line -> line.startsWith("Inst "))
        .map(line -> line.split(" ", 3)[1])
        .toList();
  }

  /**
   * A program of some of them, which are unpacked where they are not yet.
   *
   * @param path from the root, without a slash
   */
  Path program(String path, String... names) throws IOException, InterruptedException {
    Path program = folder.resolve(path);
    if (!Files.exists(program)) {
      unpack(List.of(names));
    }
    return program;
  }

  /** Unpacks them, and nothing that they need. */
  void unpack(List<String> names) throws IOException, InterruptedException {
    if (names.isEmpty()) {
      return;
    }
    aptGet(Stream.concat(Stream.of("download"), names.stream()));
    try (var files = Files.newDirectoryStream(folder, "*.deb")) {
      for (Path file : files) {
        run(Stream.of("dpkg", "-x", file.toString(), "."));
      }
    }
  }

  private String aptGet(Stream<String> arguments) throws IOException, InterruptedException {
    return run(Stream.concat(Stream.of("sh", "-c", APT_GET, "apt-get"), arguments));
  }

  private String run(Stream<String> command) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    return Output.of(new ProcessBuilder(command.toList()).directory(folder.toFile()));
  }
}
