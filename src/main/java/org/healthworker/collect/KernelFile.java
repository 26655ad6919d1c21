package org.healthworker.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that the kernel makes up when it is read, such as those below /proc. */
final class KernelFile {
  private KernelFile() {}

  /** All of it, without the end of its last line. */
  static String read(Path file) throws IOException {
    // Not readString: the name of a mount point may be of any bytes.
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).stripTrailing();
  }

  /**
   * What stands behind a key at the start of a line.
   *
   * @throws IOException also where there is no such line
   */
  static String value(Path file, String key) throws IOException {
    String lines = '\n' + read(file) + '\n';
    int start = lines.indexOf('\n' + key + ' ');
    if (start < 0) {
      throw new IOException(file + " has no line " + key);
    }
    int from = start + key.length() + 2;
    return lines.substring(from, lines.indexOf('\n', from)).strip();
  }

  /** The number of a file that is one. */
  static long number(Path file) throws IOException {
    return number(read(file), file);
  }

  /** The number behind a key at the start of a line. */
  static long number(Path file, String key) throws IOException {
    return number(value(file, key), file);
  }

  /**
   * A number that was found in a file.
   *
   * @throws IOException where it is none
   */
  static long number(String text, Path file) throws IOException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IOException(file + " has no number where one is expected", e);
    }
  }
}
