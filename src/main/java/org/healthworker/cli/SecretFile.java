package org.healthworker.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** A file with a password in it. */
final class SecretFile {
  private SecretFile() {}

  /** Its text; refused where every user of the machine may read it. */
  static String read(Path file) throws FailureException {
    String text = text(file);
    requireSecret(file);
    return text;
  }

  /** Any file's text. */
  static String text(Path file) throws FailureException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw FailureException.refused("The file " + file + " cannot be read: " + reason(e), e);
    }
  }

  /** A group may read it: Nagios' own, say. */
  static void requireSecret(Path file) throws FailureException {
    try {
      boolean isPosix = Files.getFileStore(file).supportsFileAttributeView("posix");
      if (isPosix
          && Files.isRegularFile(file)
          && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
        throw FailureException.refused(
            "The file " + file + " holds a password and everybody may read it: chmod o= " + file);
      }
    } catch (IOException e) {
      throw FailureException.refused("The rights of " + file + " cannot be read", e);
    }
  }

  private static String reason(IOException e) {
    return switch (e.getClass().getSimpleName()) {
      case "NoSuchFileException" -> "there is none";
      case "AccessDeniedException" -> "that is not allowed";
      case "MalformedInputException" -> "it is not UTF-8";
      default -> String.valueOf(e.getMessage());
    };
  }
}
