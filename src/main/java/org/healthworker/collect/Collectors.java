package org.healthworker.collect;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.healthworker.config.CollectSettings;
import org.healthworker.config.Setting;
import org.healthworker.config.Settings;

/**
 * Runs the collectors that CDI finds, all at the same time, each under its own deadline. Since none
 * may take longer than {@link CollectSettings#LONGEST_COLLECTION}, neither do all of them together.
 */
@ApplicationScoped
public class Collectors {
  private final SortedMap<String, CollectorRun> runs = new TreeMap<>();
  private final Setting<List<String>> enabled =
      new Setting<>("health.checks", "all or names of checks, separated by commas", this::names);

  @Inject private Settings settings;
  @Inject private CollectSettings collectSettings;
  @Inject @Any private Instance<Collector<?>> collectors;

  @Resource(lookup = "java:comp/env/concurrent/health")
  private ManagedExecutorService executor;

  @PostConstruct
  void start() {
    start(collectors, executor);
  }

  void start(Iterable<? extends Collector<?>> found, Executor executor) {
    for (Collector<?> collector : found) {
      if (runs.put(collector.name(), new CollectorRun(collector, executor)) != null) {
        throw new IllegalStateException("two collectors are named " + collector.name());
      }
    }
  }

  /** The names of the checks that are switched on, in the order in which reports show them. */
  public List<String> enabled() {
    return settings.value(enabled);
  }

  /** The names of all checks, switched on or not. */
  public Set<String> known() {
    return runs.keySet();
  }

  /** The aliases of the parts of each check, switched on or not; none for most. */
  public SortedMap<String, Set<String>> partsByCheck() {
    var parts = new TreeMap<String, Set<String>>();
    runs.forEach((name, run) -> parts.put(name, run.parts()));
    return parts;
  }

  /**
   * Measures what the named collectors measure.
   *
   * @param names some of {@link #enabled()}
   * @param maxAge how old a measurement may be; zero: one that is under way, or a new one
   * @return by name, in the order of {@code names}
   */
  public Map<String, Measured> collect(Collection<String> names, Duration maxAge)
      throws InterruptedException {
    var pending = new LinkedHashMap<String, CollectorRun.Pending>();
    names.forEach(name -> pending.put(name, runs.get(name).start(maxAge)));
    Duration timeout = collectSettings.collectorTimeout();
    var measured = new LinkedHashMap<String, Measured>();
    for (var entry : pending.entrySet()) {
      measured.put(entry.getKey(), entry.getValue().await(timeout));
    }
    return Collections.unmodifiableMap(measured);
  }

  private List<String> names(String text) {
    if ("all".equals(text)) {
      return List.copyOf(runs.keySet());
    }
    List<String> names = List.of(text.split("\\s*,\\s*"));
    if (!runs.keySet().containsAll(names)) {
      throw new IllegalArgumentException(text);
    }
    return names.stream().distinct().sorted().toList();
  }
}
