package org.healthworker.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code /proc/self/mountinfo} (proc_pid_mountinfo(5)). Reading it touches no file
 * system, so that one that hangs does not matter.
 *
 * @param parent the ID of what it is mounted on
 * @param device {@code major:minor}; major 0 where there is no block device behind it
 * @param root what of the file system is mounted: {@code /}, or less for a bind mount
 * @param point where it is mounted
 * @param superOptions of the file system as a whole; for a cgroup v1 its controllers are among them
 */
record MountEntry(
    int id,
    int parent,
    String device,
    String root,
    String point,
    boolean writable,
    String type,
    List<String> superOptions) {
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");
  private static final String READ_ONLY = "ro";

  /** All that this process sees; none where the system is no Linux. */
  static List<MountEntry> all(Path root) throws IOException {
    Path file = root.resolve("proc/self/mountinfo");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return KernelFile.read(file).lines().map(MountEntry::parse).toList();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException(file + " is not written as Linux writes it", e);
    }
  }

  private static MountEntry parse(String line) {
    String[] fields = line.split(" ");
    // A number of optional fields ends in "-".
    int dash = Arrays.asList(fields).indexOf("-");
    List<String> options = List.of(fields[5].split(","));
    List<String> superOptions = List.of(fields[dash + 3].split(","));
    return new MountEntry(
        Integer.parseInt(fields[0]),
        Integer.parseInt(fields[1]),
        fields[2],
        unescaped(fields[3]),
        unescaped(fields[4]),
        !options.contains(READ_ONLY) && !superOptions.contains(READ_ONLY),
        fields[dash + 1],
        superOptions);
  }

  /** Whether a path is at or below the mount point. */
  boolean covers(String path) {
    return path.equals(point) || path.startsWith(point.equals("/") ? "/" : point + "/");
  }

  private static String unescaped(String field) {
    return OCTAL
        .matcher(field)
        .replaceAll(
            found -> {
              char character = (char) Integer.parseInt(found.group(1), 8);
              return Matcher.quoteReplacement(String.valueOf(character));
            });
  }
}
