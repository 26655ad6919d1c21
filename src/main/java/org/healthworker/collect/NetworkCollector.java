package org.healthworker.collect;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.healthworker.config.CollectSettings;
import org.healthworker.config.NetworkTarget;

/** Connects to all targets at the same time, in one thread however many they are. */
@ApplicationScoped
class NetworkCollector implements Collector<NetworkMeasurement> {
  private static final Duration RESOLUTION_POLL = Duration.ofMillis(5);

  private final CollectSettings settings;

  @Resource(lookup = "java:comp/env/concurrent/health")
  private ManagedExecutorService executor;

  private NameResolution names;

  @Inject
  NetworkCollector(CollectSettings settings) {
    this.settings = settings;
  }

  NetworkCollector() {
    this(null);
  }

  NetworkCollector(CollectSettings settings, NameResolution names) {
    this(settings);
    this.names = names;
  }

  @PostConstruct
  void start() {
    names = new NameResolution(InetAddress::getByName, executor);
  }

  @Override
  public String name() {
    return "network";
  }

  @Override
  public Set<String> parts() {
    return settings.targets().keySet();
  }

  @Override
  public NetworkMeasurement collect() throws IOException, InterruptedException {
    Map<String, NetworkTarget> targets = settings.targets();
    names.keep(targets.values());
    // The rest is for the others: when the whole collector is late, all its targets are unknown.
    Duration limit = settings.collectorTimeout().multipliedBy(9).dividedBy(10);
    long deadline = System.nanoTime() + limit.toNanos();
    var measured = new LinkedHashMap<String, Measured>();
    var attempts = new LinkedHashMap<String, ConnectAttempt>();
    try (Selector selector = Selector.open()) {
      targets.forEach((alias, target) -> attempt(alias, target, attempts, measured));
      connect(attempts.values(), selector, deadline);
      attempts.forEach((alias, attempt) -> measured.put(alias, attempt.outcome(limit)));
    } finally {
      for (ConnectAttempt attempt : attempts.values()) {
        attempt.close();
      }
    }
    return new NetworkMeasurement(Collections.unmodifiableMap(measured));
  }

  private void attempt(
      String alias,
      NetworkTarget target,
      Map<String, ConnectAttempt> attempts,
      Map<String, Measured> measured) {
    // Keeps the configured order, whatever comes of it.
    measured.put(alias, null);
    try {
      attempts.put(alias, new ConnectAttempt(target, names.start(target)));
    } catch (RejectedExecutionException e) {
      measured.put(alias, new Measured.Failure("The server has no thread left to measure with."));
    }
  }

  private static void connect(Collection<ConnectAttempt> attempts, Selector selector, long deadline)
      throws IOException, InterruptedException {
    while (true) {
      boolean resolving = false;
      boolean underWay = false;
      for (ConnectAttempt attempt : attempts) {
        if (attempt.isResolving()) {
          attempt.connectIfResolved(selector);
        }
        resolving |= attempt.isResolving();
        underWay |= attempt.isUnderWay();
      }
      long leftMillis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (!underWay || leftMillis <= 0) {
        return;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long wait = resolving ? Math.min(RESOLUTION_POLL.toMillis(), leftMillis) : leftMillis;
      selector.select(key -> ((ConnectAttempt) key.attachment()).finish(), wait);
    }
  }
}
