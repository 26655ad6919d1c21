package org.healthworker.collect;

import java.lang.management.GarbageCollectorMXBean;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long garbage collectors stopped the application.
 *
 * <p>The beans of concurrent collectors tell how long a cycle took, most of which the application
 * ran through. HotSpot gives those names of their own ("G1 Concurrent GC", "ZGC Major Cycles",
 * "Shenandoah Cycles") beside the beans of the pauses ("G1 Young Generation", "ZGC Major Pauses"),
 * so a bean counts unless its name says "Concurrent" or ends in "Cycles". A virtual machine of
 * another vendor may name such a bean otherwise; its share is then an upper bound.
 */
final class GcPauses {
  private GcPauses() {}

  /** Milliseconds since the process started; empty where no bean tells. */
  static OptionalLong totalMillis(Collection<GarbageCollectorMXBean> beans) {
    List<Long> times =
        beans.stream()
            .filter(bean -> stopsTheApplication(bean.getName()))
            .map(GarbageCollectorMXBean::getCollectionTime)
            .toList();
    // -1 is a collector that does not tell; the sum of the others would be too small.
    boolean told = !times.isEmpty() && times.stream().allMatch(time -> time >= 0);
    return told
        ? OptionalLong.of(times.stream().mapToLong(Long::longValue).sum())
        : OptionalLong.empty();
  }

  static boolean stopsTheApplication(String bean) {
    return !bean.contains("Concurrent") && !bean.endsWith("Cycles");
  }
}
