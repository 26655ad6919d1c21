package org.healthworker.collect;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.healthworker.config.CollectSettings;
import org.healthworker.config.Sha256;

/**
 * The file systems that {@code health.disk.mounts=auto} stands for. They come from the text of
 * {@code mountinfo} alone: the JDK's and OSHI's lists ask every mount, and one of a dead server
 * would keep them waiting.
 */
final class LocalMounts {
  private static final System.Logger LOG = System.getLogger(LocalMounts.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int ALIAS_LENGTH = 64;
  private static final int ALIAS_KEPT = 55;

  private static final Comparator<MountEntry> SHORTEST =
      Comparator.comparing((MountEntry entry) -> entry.point().length())
          .thenComparing(MountEntry::point);

  private final Path root;
  private final Kept<Map<String, Path>> byAlias;
  private int lastLeftOut;

  /**
   * @param root of the system's files
   */
  LocalMounts(Path root) {
    this.root = root;
    byAlias = new Kept<>(this::find, LONGEST);
  }

  /**
   * Their paths by alias, as of half a minute ago at most; the root alone where the system is no
   * Linux.
   *
   * @throws MeasurementException where they cannot be told, or there is none
   */
  Map<String, Path> byAlias() throws MeasurementException {
    try {
      Map<String, Path> found = byAlias.get();
      if (found.isEmpty()) {
        throw new MeasurementException("There is no local, writable file system.");
      }
      return found;
    } catch (IOException e) {
      throw new MeasurementException("The system does not tell its file systems.", e);
    }
  }

  private Map<String, Path> find() throws IOException {
    var table = new MountTable(MountEntry.all(root));
    if (table.isEmpty()) {
      return Map.of(alias("/"), root);
    }
    // Each device once, at the place that is told shortest.
    var places = new LinkedHashMap<String, String>();
    table.disks().stream()
        .filter(entry -> isDirectory(entry.point()))
        .sorted(SHORTEST)
        .forEach(entry -> places.putIfAbsent(entry.device(), entry.point()));
    List<String> points = places.values().stream().sorted().toList();
    logLeftOut(points.size());
    var paths = new LinkedHashMap<String, Path>();
    points.stream().limit(CollectSettings.MOST_MOUNTS).forEach(point -> add(paths, point));
    return Collections.unmodifiableMap(paths);
  }

  /** A container's {@code /etc/hosts} is a mounted file; what no path can be is none. */
  private boolean isDirectory(String point) {
    try {
      return Files.isDirectory(path(point));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Path path(String point) {
    return root.resolve(point.substring(1));
  }

  private void add(Map<String, Path> paths, String point) {
    String alias = alias(point);
    boolean fits = alias.length() <= ALIAS_LENGTH && !paths.containsKey(alias);
    String cut = alias.substring(0, Math.min(alias.length(), ALIAS_KEPT));
    paths.put(fits ? alias : cut + "-" + Sha256.shortOf(point), path(point));
  }

  private static String alias(String point) {
    String readable = point.substring(1).toLowerCase(Locale.ROOT).replace('/', '-');
    return point.equals("/") ? "root" : readable.replaceAll("[^a-z0-9_-]", "_");
  }

  private void logLeftOut(int count) {
    int leftOut = Math.max(0, count - CollectSettings.MOST_MOUNTS);
    if (leftOut != lastLeftOut) {
      lastLeftOut = leftOut;
      LOG.log(
          WARNING,
          "HW0204 health.disk.mounts is auto and found "
              + count
              + " file systems; the first "
              + CollectSettings.MOST_MOUNTS
              + " by path are measured");
    }
  }
}
