package org.healthworker.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The series of one node. */
final class NodeSeries {
  private final String node;
  private final Consumer<Series> store;
  private final Map<Name, Series> byName = new LinkedHashMap<>();

  private record Name(String check, String metric) {}

  /**
   * Those that are stored.
   *
   * @param store called for each that is not
   */
  NodeSeries(String node, Collection<Series> stored, Consumer<Series> store) {
    this.node = node;
    this.store = store;
    stored.forEach(series -> byName.put(new Name(series.check(), series.metric()), series));
  }

  /**
   * The series of a metric, made where there is none.
   *
   * @param level whether it is the number that thresholds judge
   */
  Series of(String check, String metric, boolean level) {
    return byName.computeIfAbsent(
        new Name(check, metric),
        name -> {
          var made = new Series(node, check, metric, level);
          store.accept(made);
          return made;
        });
  }

  /**
   * Those that a part has had.
   *
   * @param alias empty: those of the whole check, be it one with parts or without
   */
  List<Series> ofPart(String check, String alias) {
    String beginning = alias.isEmpty() ? "" : alias + ".";
    return byName.values().stream()
        .filter(series -> series.check().equals(check))
        .filter(series -> series.metric().startsWith(beginning))
        .toList();
  }
}
