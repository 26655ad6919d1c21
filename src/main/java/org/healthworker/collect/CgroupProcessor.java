package org.healthworker.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Processor time under the smallest quota of the process's cgroup and those above it: {@code
 * cpu.max} and {@code cpu.stat} of v2, {@code cpu.cfs_quota_us}, {@code cpu.cfs_period_us} and
 * {@code cpuacct.usage} of v1 (docs.kernel.org/scheduler/sched-bwc.html).
 */
final class CgroupProcessor {
  static final String CHANGED = "The container's processor limit changed within the window.";
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Kept<Place> place;

  /**
   * @param root of the system's files
   */
  CgroupProcessor(Path root) {
    place = new Kept<>(() -> Place.find(root), LONGEST);
  }

  /**
   * What was used until now; empty where no quota is below the host's cores.
   *
   * @throws MeasurementException where the cgroup cannot be read
   */
  Optional<Sample> sample() throws MeasurementException {
    try {
      return place.read(Place::sample);
    } catch (IOException e) {
      throw new MeasurementException("The container's processor limit or use cannot be read.", e);
    }
  }

  /**
   * Where to read.
   *
   * @param levels the cgroups that can have a quota, the process's own first
   */
  private record Place(List<Level> levels, int hostCores) {
    static Place find(Path root) throws IOException {
      Optional<CgroupHierarchy> found = CgroupHierarchy.find(root, "cpu");
      if (found.isEmpty()) {
        return new Place(List.of(), 0);
      }
      CgroupHierarchy quotas = found.get();
      List<Level> levels = quotas.v2() ? levelsV2(quotas) : levelsV1(quotas, root);
      return new Place(levels, hostCores(root.resolve("sys/devices/system/cpu/online")));
    }

    private static List<Level> levelsV2(CgroupHierarchy quotas) {
      return quotas.levelsWith("cpu.max").stream().<Level>map(V2::new).toList();
    }

    /** Used time is most often counted in the same directory, else at the same path elsewhere. */
    private static List<Level> levelsV1(CgroupHierarchy quotas, Path root) throws IOException {
      Path counters =
          CgroupHierarchy.find(root, "cpuacct").map(CgroupHierarchy::mount).orElse(quotas.mount());
      return quotas.levelsWith("cpu.cfs_quota_us").stream()
          .<Level>map(q -> new V1(q, counters.resolve(quotas.mount().relativize(q))))
          .toList();
    }

    /** From ranges such as {@code 0-3,6}. */
    private static int hostCores(Path online) throws IOException {
      int cores = 0;
      for (String range : KernelFile.read(online).split(",", -1)) {
        String[] ends = range.split("-", -1);
        long first = KernelFile.number(ends[0], online);
        cores += (int) (KernelFile.number(ends[ends.length - 1], online) - first + 1);
      }
      return cores;
    }

    Optional<Sample> sample() throws IOException {
      Level binding = null;
      double least = hostCores;
      for (Level level : levels) {
        double cores = level.cores();
        // Of two that are equal the outer one has more to share, so that it is reached first.
        if (cores < hostCores && cores <= least) {
          least = cores;
          binding = level;
        }
      }
      return binding == null
          ? Optional.empty()
          : Optional.of(new Sample(binding, least, binding.usedNanos(), System.nanoTime()));
    }
  }

  /** A cgroup that can have a quota. */
  sealed interface Level {
    /** Quota over period; infinite without a quota. */
    double cores() throws IOException;

    long usedNanos() throws IOException;
  }

  private record V2(Path directory) implements Level {
    @Override
    public double cores() throws IOException {
      Path file = directory.resolve("cpu.max");
      String[] quotaAndPeriod = KernelFile.read(file).split(" ", 2);
      return quotaAndPeriod[0].equals("max")
          ? Double.POSITIVE_INFINITY
          : (double) KernelFile.number(quotaAndPeriod[0], file)
              / KernelFile.number(quotaAndPeriod[1], file);
    }

    @Override
    public long usedNanos() throws IOException {
      return TimeUnit.MICROSECONDS.toNanos(
          KernelFile.number(directory.resolve("cpu.stat"), "usage_usec"));
    }
  }

  private record V1(Path quotas, Path counters) implements Level {
    @Override
    public double cores() throws IOException {
      long quota = KernelFile.number(quotas.resolve("cpu.cfs_quota_us"));
      return quota < 0
          ? Double.POSITIVE_INFINITY
          : (double) quota / KernelFile.number(quotas.resolve("cpu.cfs_period_us"));
    }

    @Override
    public long usedNanos() throws IOException {
      return KernelFile.number(counters.resolve("cpuacct.usage"));
    }
  }

  /**
   * What was used under the quota that binds.
   *
   * @param at by {@link System#nanoTime}
   */
  record Sample(Level level, double cores, long usedNanos, long at) {
    /**
     * The share of the quota that was used since then, 0–1.
     *
     * @throws MeasurementException where it was another quota
     */
    double usedSince(Sample before) throws MeasurementException {
      if (!level.equals(before.level) || cores != before.cores) {
        throw new MeasurementException(CHANGED);
      }
      double quota = (at - before.at) * cores;
      long used = usedNanos - before.usedNanos;
      if (!(quota > 0) || used < 0) {
        throw new MeasurementException("The system counted no processor time.");
      }
      // The periods of a quota do not begin with the window.
      return Math.min(1, used / quota);
    }
  }
}
