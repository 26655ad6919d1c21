package org.healthworker.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of /proc and /sys below a folder of a test, as a kernel shows them. */
record RecordedSystem(Path root) {
  /** A machine with 8 GiB of memory and 4 cores. */
  static RecordedSystem of(Path root) throws IOException {
    return new RecordedSystem(root)
        .file("proc/meminfo", "MemTotal:        8388608 kB\nMemFree:         1000000 kB")
        .file("sys/devices/system/cpu/online", "0-2,5");
  }

  RecordedSystem file(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content + "\n");
    return this;
  }

  RecordedSystem delete(String path) throws IOException {
    Files.delete(root.resolve(path));
    return this;
  }

  /** The cgroups of the process, and where they are mounted. */
  RecordedSystem cgroups(String own, String mountinfo) throws IOException {
    return file("proc/self/cgroup", own).file("proc/self/mountinfo", mountinfo);
  }

  /** v2 under systemd, the process being in this cgroup. */
  RecordedSystem v2(String own) throws IOException {
    return cgroups(
        "0::" + own,
        """
        22 61 0:20 / /proc rw,nosuid,nodev,noexec,relatime shared:14 - proc proc rw
        23 61 0:21 / /sys rw,nosuid,nodev,noexec,relatime shared:2 - sysfs sysfs rw
        29 23 0:26 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:9 - cgroup2 cgroup2 rw,nsdelegate,memory_recursiveprot\
        """);
  }

  /** v1 and v2 side by side under systemd, the process being in this cgroup of v1. */
  RecordedSystem hybrid(String own) throws IOException {
    return cgroups(
        """
        5:memory:%s
        4:cpu,cpuacct:%s
        1:name=systemd:%s
        0::%s\
        """
            .formatted(own, own, own, own),
        """
        30 24 0:25 / /sys/fs/cgroup ro,nosuid,nodev,noexec shared:8 - tmpfs tmpfs ro,mode=755
        31 30 0:26 / /sys/fs/cgroup/unified rw,nosuid,nodev,noexec,relatime shared:9 - cgroup2 cgroup2 rw,nsdelegate
        32 30 0:27 / /sys/fs/cgroup/systemd rw,nosuid,nodev,noexec,relatime shared:10 - cgroup cgroup rw,xattr,name=systemd
        35 30 0:30 / /sys/fs/cgroup/memory rw,nosuid,nodev,noexec,relatime shared:15 - cgroup cgroup rw,memory
        36 30 0:31 / /sys/fs/cgroup/cpu,cpuacct rw,nosuid,nodev,noexec,relatime shared:16 - cgroup cgroup rw,cpu,cpuacct\
        """);
  }

  /** v1 as Docker shows it to a container: the host's paths, its own cgroup mounted. */
  RecordedSystem dockerV1() throws IOException {
    return cgroups(
        """
        6:memory:/docker/4f2c
        5:cpuacct,cpu:/docker/4f2c
        1:name=systemd:/docker/4f2c\
        """,
        """
        1193 1192 0:150 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime - tmpfs tmpfs rw,mode=755
        1198 1193 0:30 /docker/4f2c /sys/fs/cgroup/memory ro,nosuid,nodev,noexec,relatime master:15 - cgroup cgroup rw,memory
        1199 1193 0:31 /docker/4f2c /sys/fs/cgroup/cpu,cpuacct ro,nosuid,nodev,noexec,relatime master:16 - cgroup cgroup rw,cpu,cpuacct\
        """);
  }

  /** Bytes below {@code sys/fs/cgroup}, as one level of v2 tells them. */
  RecordedSystem memoryV2(String level, String max, long current, long inactiveFile)
      throws IOException {
    return file("sys/fs/cgroup" + level + "/memory.max", max)
        .file("sys/fs/cgroup" + level + "/memory.current", Long.toString(current))
        .file(
            "sys/fs/cgroup" + level + "/memory.stat",
            "anon 1\nfile 2\ninactive_anon 3\ninactive_file %d\nactive_file 4"
                .formatted(inactiveFile));
  }

  /** Bytes below {@code sys/fs/cgroup/memory}, as one level of v1 tells them. */
  RecordedSystem memoryV1(String level, long limit, long usage, long inactiveFile)
      throws IOException {
    String directory = "sys/fs/cgroup/memory" + level;
    return file(directory + "/memory.limit_in_bytes", Long.toString(limit))
        .file(directory + "/memory.usage_in_bytes", Long.toString(usage))
        .file(
            directory + "/memory.stat",
            "cache 1\ninactive_file 0\ntotal_inactive_file %d\ntotal_active_file 4"
                .formatted(inactiveFile));
  }
}
