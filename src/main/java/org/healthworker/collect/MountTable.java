package org.healthworker.collect;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** All mounts together, which tells what can be reached where. */
record MountTable(List<MountEntry> entries, Map<Integer, MountEntry> byId) {
  /** On disks of this machine, though with a device number that is no block device's. */
  private static final Set<String> ON_DISKS = Set.of("bcachefs", "btrfs", "zfs");

  /** What a container or a virtual machine may have for its root; the application fills it. */
  private static final Set<String> ROOTS =
      Set.of("9p", "fuse-overlayfs", "fuse.fuse-overlayfs", "overlay", "virtiofs");

  private static final Set<String> IN_MEMORY = Set.of("devtmpfs", "ramfs", "tmpfs");

  MountTable(List<MountEntry> entries) {
    this(entries, entries.stream().collect(toMap(MountEntry::id, Function.identity())));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The local, writable, real ones that a path leads to; the same device may be there again. */
  List<MountEntry> disks() {
    return entries.stream().filter(e -> e.writable() && isDisk(e) && isReachable(e)).toList();
  }

  private static boolean isDisk(MountEntry entry) {
    // Major 0 is for those without a device (Linux allocated devices, "unnamed").
    return !entry.device().startsWith("0:")
        || ON_DISKS.contains(entry.type())
        || (isRoot(entry) && ROOTS.contains(entry.type()));
  }

  /** Whether its path leads to it, and touches nothing on the way that may hang. */
  private boolean isReachable(MountEntry entry) {
    List<MountEntry> way = way(entry);
    return way.stream().skip(1).allMatch(MountTable::neverHangs)
        && entries.stream().noneMatch(e -> e.covers(entry.point()) && !way.contains(e));
  }

  private static boolean neverHangs(MountEntry entry) {
    return isDisk(entry) || isRoot(entry) || IN_MEMORY.contains(entry.type());
  }

  private static boolean isRoot(MountEntry entry) {
    return entry.point().equals("/");
  }

  /** It and what it is mounted on, down to the root. */
  private List<MountEntry> way(MountEntry entry) {
    return Stream.iterate(entry, e -> e != null, e -> below(e)).toList();
  }

  private MountEntry below(MountEntry entry) {
    return entry.parent() == entry.id() ? null : byId.get(entry.parent());
  }
}
