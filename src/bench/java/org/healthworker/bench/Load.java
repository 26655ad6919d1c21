package org.healthworker.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** The clients of one bar, connected from its first round to its last. */
final class Load implements AutoCloseable {
  static final int MOST_IN_FLIGHT = 32;

  private final ExecutorService threads = Executors.newFixedThreadPool(MOST_IN_FLIGHT);
  private final Bar bar;
  private final Cpu serverCpu;
  private final Cpu clientCpu = new Cpu(ProcessHandle.current(), false);
  private final Cpu databaseCpu;
  private final List<Client> clients;

  Load(Bar bar, ProcessHandle database) {
    this.bar = bar;
    this.serverCpu = new Cpu(bar.process(), false);
    this.databaseCpu = new Cpu(database, true);
    this.clients =
        IntStream.range(0, MOST_IN_FLIGHT).mapToObj(number -> new Client(bar, number)).toList();
  }

  Bar bar() {
    return bar;
  }

  /** Has so many tasks done by so many clients at once. */
  Sample run(int inFlight, int tasks) throws Exception {
    var left = new AtomicInteger(tasks);
    List<Callable<Histogram>> work =
        clients.stream()
            .limit(inFlight)
            .<Callable<Histogram>>map(client -> () -> client.run(left))
            .toList();
    var times = new Histogram(3);
    var used = new ArrayList<Cpu.Use>();
    for (Cpu cpu : List.of(serverCpu, clientCpu, databaseCpu)) {
      used.add(cpu.start());
    }
    long start = System.nanoTime();
    for (Future<Histogram> part : threads.invokeAll(work)) {
      times.add(part.get());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Sample(
        tasks / seconds,
        milliseconds(times, 50),
        milliseconds(times, 99),
        used.get(0).secondsPerThousand(tasks),
        used.get(1).secondsPerThousand(tasks),
        used.get(2).secondsPerThousand(tasks));
  }

  private static double milliseconds(Histogram times, double percentile) {
    return times.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    clients.forEach(Client::close);
  }
}
