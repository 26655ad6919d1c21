package org.healthworker.collect;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A cgroup that a test makes as near to its own as it may, with a limit that it gives. */
final class MadeCgroup implements AutoCloseable {
  private static final Path ROOT = Path.of("/");
  private static final String NAME = "health-worker-it-" + ProcessHandle.current().pid();

  private final boolean v2;
  private final Path memory;
  private final Path cpu;

  /** More than one where each controller of v1 has its hierarchy. */
  private final Set<Path> directories = new LinkedHashSet<>();

  MadeCgroup(long memoryLimit) throws IOException, InterruptedException {
    v2 = hierarchy("memory").v2();
    if (v2) {
      memory = make("memory", "memory.max", "cpu.max");
      cpu = memory;
    } else {
      memory = make("memory", "memory.limit_in_bytes");
      cpu = make("cpu", "cpu.cfs_quota_us");
      make("cpuacct", "cpuacct.usage");
    }
    Files.writeString(
        memory.resolve(v2 ? "memory.max" : "memory.limit_in_bytes"), Long.toString(memoryLimit));
  }

  /** A command that enters the cgroup and becomes the one that is appended to it. */
  List<String> entry() {
    var script = new StringBuilder();
    for (Path directory : directories) {
      script.append("echo $$ > '").append(directory).append("/cgroup.procs' && ");
    }
    return List.of("sh", "-c", script + "exec \"$@\"", "sh");
  }

  /** Runs a command in it to its end. */
  void run(String... command) throws IOException, InterruptedException {
    var all = new ArrayList<>(entry());
    all.addAll(List.of(command));
    int status = new ProcessBuilder(all).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(all + " ended with " + status);
    }
  }

  /** Bytes, the page cache included. */
  long memoryUsage() throws IOException {
    return KernelFile.number(memory.resolve(v2 ? "memory.current" : "memory.usage_in_bytes"));
  }

  /** Lets it use so many microseconds of each tenth of a second; null: as many as there are. */
  void setQuota(Integer micros) throws IOException {
    if (v2) {
      Files.writeString(cpu.resolve("cpu.max"), (micros == null ? "max" : micros) + " 100000");
    } else {
      Files.writeString(cpu.resolve("cpu.cfs_period_us"), "100000");
      Files.writeString(cpu.resolve("cpu.cfs_quota_us"), micros == null ? "-1" : micros.toString());
    }
  }

  /** Removes it; whoever ran in it must have ended. */
  @Override
  public void close() {
    List.copyOf(directories).forEach(this::remove);
  }

  private void remove(Path directory) {
    // The kernel lets go of a process a little after it has ended.
    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> Files.deleteIfExists(directory) || !Files.exists(directory));
    directories.remove(directory);
  }

  /**
   * Below the own cgroup on v1. On v2 one with processes has none below it that has limits: beside
   * it, if its owner may, as is so below the manager of a user's units.
   */
  private Path make(String controller, String... files) throws IOException, InterruptedException {
    for (Path level : hierarchy(controller).levels()) {
      Path directory = level.resolve(NAME);
      try {
        // One of the same name is left of a run that was killed, and of a process with this ID.
        Files.createDirectories(directory);
        directories.add(directory);
        if (Stream.of(files).map(directory::resolve).allMatch(Files::exists)) {
          run("true");
          return directory;
        }
      } catch (IOException e) {
        System.out.println("No cgroup can be made here: " + e);
      }
      remove(directory);
    }
    close();
    throw new AssertionError(
        "This test needs a cgroup with "
            + String.join(" and ", files)
            + " that it may make. Run it as root or by 'systemd-run --user --scope mvn verify"
            + " -Pcgroup', or leave it out by 'mvn verify -Dtest.left-out=cgroup'.");
  }

  private static CgroupHierarchy hierarchy(String controller) throws IOException {
    return CgroupHierarchy.find(ROOT, controller)
        .orElseThrow(() -> new AssertionError("This test needs Linux with cgroups."));
  }
}
