package org.healthworker.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where one controller keeps its files about this process (cgroups(7)). Beside v2 there may be v1
 * for some controllers ("hybrid"); a controller belongs to one of them. The virtual machine finds
 * its own limits the same way (jdk.internal.platform.CgroupSubsystemFactory).
 *
 * @param mount where the hierarchy is mounted
 * @param levels the directories of the process's own cgroup and of those above it, up to the mount
 */
record CgroupHierarchy(boolean v2, Path mount, List<Path> levels) {
  /**
   * That of a controller, such as {@code memory}; none where the system has no cgroups.
   *
   * @param root of the system's files
   */
  static Optional<CgroupHierarchy> find(Path root, String controller) throws IOException {
    Path file = root.resolve("proc/self/cgroup");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return find(root, controller, KernelFile.read(file));
    } catch (IndexOutOfBoundsException | InvalidPathException e) {
      throw new IOException(file + " is not written as Linux writes it", e);
    }
  }

  private static Optional<CgroupHierarchy> find(Path root, String controller, String cgroups)
      throws IOException {
    String unified = null;
    for (String line : cgroups.lines().toList()) {
      // ID, controllers, path; for v2 the ID is 0 and no controller is named.
      String[] fields = line.split(":", 3);
      if (Arrays.asList(fields[1].split(",")).contains(controller)) {
        return find(root, false, controller, fields[2]);
      }
      if (fields[0].equals("0")) {
        unified = fields[2];
      }
    }
    return unified == null ? Optional.empty() : find(root, true, controller, unified);
  }

  /** Those levels that have a file: the root of v2 has no limit, nor has one without controller. */
  List<Path> levelsWith(String file) {
    return levels.stream().filter(level -> Files.exists(level.resolve(file))).toList();
  }

  private static Optional<CgroupHierarchy> find(
      Path root, boolean v2, String controller, String own) throws IOException {
    // The same hierarchy may be mounted more than once: best where the process's own cgroup is.
    return MountEntry.all(root).stream()
        .filter(entry -> entry.type().equals(v2 ? "cgroup2" : "cgroup"))
        .filter(entry -> v2 || entry.superOptions().contains(controller))
        .map(entry -> of(root, v2, entry, own))
        .max(Comparator.comparingInt(hierarchy -> hierarchy.levels.size()));
  }

  private static CgroupHierarchy of(Path root, boolean v2, MountEntry entry, String own) {
    Path mount = root.resolve(entry.point().substring(1));
    var levels = new ArrayList<Path>();
    Path level = mount.resolve(below(entry.root(), own)).normalize();
    for (; level.startsWith(mount); level = level.getParent()) {
      if (Files.isDirectory(level)) {
        levels.add(level);
      }
    }
    return new CgroupHierarchy(v2, mount, List.copyOf(levels));
  }

  /**
   * The own cgroup relative to what is mounted: a container sees the host's paths, but has only its
   * own cgroup mounted; with a namespace of its own both are {@code /}. What is outside of the
   * mount cannot be seen: then it is the mount itself.
   */
  private static String below(String mounted, String own) {
    String prefix = mounted.equals("/") ? "/" : mounted + "/";
    return own.startsWith(prefix) && !own.startsWith("/..") ? own.substring(prefix.length()) : "";
  }
}
