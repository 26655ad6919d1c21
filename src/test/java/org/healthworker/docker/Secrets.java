package org.healthworker.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Files with passwords made for this run, as the documentation has an admin make them. */
record Secrets(Path folder, Map<String, String> passwords) {
  /** What compose.yaml wants to be told the file of, by a variable of this name. */
  static final List<String> NAMES =
      List.of(
          "postgresql_password",
          "broker_worker_password",
          "broker_producer_password",
          "broker_admin_password",
          "operator_password",
          "viewer_password");

  static Secrets in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    var passwords = new TreeMap<String, String>();
    for (String name : NAMES) {
      passwords.put(name, write(folder.resolve(name), random() + "\n").strip());
    }
    return new Secrets(folder, passwords);
  }

  /** Writes a secret's file so that the container's user may read it, and others cannot come by. */
  static String write(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    return content;
  }

  Map<String, String> variables() {
    var variables = new LinkedHashMap<String, String>();
    for (String name : NAMES) {
      variables.put(variable(name), folder.resolve(name).toString());
    }
    return variables;
  }

  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT) + "_FILE";
  }

  private static String random() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
