package org.healthworker.collect;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.healthworker.config.NetworkTarget;

/**
 * Resolves names away from the thread that connects, as a resolver may hang. A name that hangs is
 * not asked for again until it ends, and all of them together leave threads to the other checks.
 */
final class NameResolution {
  private static final int MOST_THREADS = 8;

  private final Resolver resolver;
  private final Executor executor;
  private final Map<NetworkTarget, SingleFlight<InetAddress>> flights = new ConcurrentHashMap<>();

  NameResolution(Resolver resolver, Executor executor) {
    this.resolver = resolver;
    this.executor = new LimitedExecutor(executor, MOST_THREADS);
  }

  /**
   * Starts resolving, or joins who already does.
   *
   * @throws java.util.concurrent.RejectedExecutionException where the executor takes no more
   */
  SingleFlight.Flight<InetAddress> start(NetworkTarget target) {
    // The age of an answer is up to the cache of the virtual machine (networkaddress.cache.ttl).
    return flights.computeIfAbsent(target, this::flight).join(Duration.ZERO);
  }

  /** Forgets all others. */
  void keep(Collection<NetworkTarget> targets) {
    flights.keySet().retainAll(targets);
  }

  private SingleFlight<InetAddress> flight(NetworkTarget target) {
    return new SingleFlight<>(
        () -> resolver.resolve(target.host()), target.isAddress() ? Runnable::run : executor);
  }

  /** Asks the system, in the calling thread. */
  interface Resolver {
    InetAddress resolve(String host) throws UnknownHostException;
  }
}
