package org.healthworker.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Memory under the smallest limit of the process's cgroup and those above it. Used is what the
 * kubelet calls the working set: usage without inactive file cache, which the kernel takes back
 * before it refuses memory (kubernetes.io/examples/admin/resource/memory-available.sh).
 */
final class CgroupMemory {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Kept<Place> place;

  /**
   * @param root of the system's files
   */
  CgroupMemory(Path root) {
    place = new Kept<>(() -> Place.find(root), LONGEST);
  }

  /**
   * Empty where no limit is below the host's memory.
   *
   * @throws MeasurementException where the cgroup cannot be read
   */
  Optional<Machine.Memory> limited() throws MeasurementException {
    try {
      return place.read(Place::memory);
    } catch (IOException e) {
      throw new MeasurementException("The container's memory limit or use cannot be read.", e);
    }
  }

  /**
   * What a version calls them.
   *
   * @param inactiveFile a line of {@code memory.stat}, those below included
   */
  private record Names(String limit, String usage, String inactiveFile) {
    static final Names V1 =
        new Names("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file");
    static final Names V2 = new Names("memory.max", "memory.current", "inactive_file");
  }

  /**
   * Where to read.
   *
   * @param levels the cgroups that can have a limit, the process's own first
   * @param hostTotal bytes
   */
  private record Place(Names names, List<Path> levels, long hostTotal) {
    static Place find(Path root) throws IOException {
      Optional<CgroupHierarchy> found = CgroupHierarchy.find(root, "memory");
      if (found.isEmpty()) {
        return new Place(Names.V2, List.of(), 0);
      }
      Names names = found.get().v2() ? Names.V2 : Names.V1;
      return new Place(names, found.get().levelsWith(names.limit), hostTotal(root));
    }

    private static long hostTotal(Path root) throws IOException {
      Path file = root.resolve("proc/meminfo");
      return 1024 * KernelFile.number(KernelFile.value(file, "MemTotal:").replace(" kB", ""), file);
    }

    Optional<Machine.Memory> memory() throws IOException {
      Path binding = null;
      long least = hostTotal;
      for (Path level : levels) {
        long limit = limit(level.resolve(names.limit));
        // Of two that are equal the outer one holds more, so that it is reached first.
        if (limit < hostTotal && limit <= least) {
          least = limit;
          binding = level;
        }
      }
      return binding == null ? Optional.empty() : Optional.of(memory(binding, least));
    }

    /** Without a limit it says {@code max} on v2, and on v1 a number that no memory has. */
    private static long limit(Path file) throws IOException {
      String text = KernelFile.read(file);
      return text.equals("max") ? Long.MAX_VALUE : KernelFile.number(text, file);
    }

    private Machine.Memory memory(Path level, long limit) throws IOException {
      long usage = KernelFile.number(level.resolve(names.usage));
      long inactiveFile = KernelFile.number(level.resolve("memory.stat"), names.inactiveFile);
      // The two files are not of the same instant.
      long used = Math.max(0, usage - inactiveFile);
      return new Machine.Memory(limit, Math.max(0, limit - used), Scope.CONTAINER);
    }
  }
}
