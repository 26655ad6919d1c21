package org.healthworker.bench;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Sends so many tasks a second, however long the replies take. A round trip counts from when its
 * task was due, so that one that waited for others does not look fast.
 */
final class SteadyLoad implements AutoCloseable {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService threads = Executors.newFixedThreadPool(Load.MOST_IN_FLIGHT);
  private final List<Client> clients;
  private final BlockingQueue<Client> idle;
  private final Recorder times = new Recorder(3);
  private final long interval;
  private final ScheduledFuture<?> ticks;
  private long due;
  private volatile Exception failure;

  SteadyLoad(Bar bar, int tasksPerSecond) {
    clients =
        IntStream.range(0, Load.MOST_IN_FLIGHT)
            .mapToObj(number -> new Client(bar, number))
            .toList();
    idle = new ArrayBlockingQueue<>(clients.size(), false, clients);
    due = System.nanoTime();
    interval = TimeUnit.SECONDS.toNanos(1) / tasksPerSecond;
    ticks = clock.scheduleAtFixedRate(this::tick, 0, interval, TimeUnit.NANOSECONDS);
  }

  /**
   * The nanoseconds of the round trips that ended since this was last asked.
   *
   * @throws IllegalStateException where one failed
   */
  Histogram sinceLast() {
    if (failure != null) {
      throw new IllegalStateException("a task failed", failure);
    }
    return times.getIntervalHistogram();
  }

  private void tick() {
    long dueNow = due;
    due += interval;
    threads.execute(() -> request(dueNow));
  }

  private void request(long dueAt) {
    try {
      Client client = idle.take();
      client.request();
      times.recordValue(System.nanoTime() - dueAt);
      idle.add(client);
    } catch (Exception e) {
      failure = e;
    }
  }

  /** What is under way gets no reply. */
  @Override
  public void close() {
    ticks.cancel(false);
    clock.shutdownNow();
    threads.shutdownNow();
    clients.forEach(Client::close);
  }
}
