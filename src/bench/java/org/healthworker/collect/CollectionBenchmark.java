package org.healthworker.collect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.healthworker.config.GivenSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the checks cost, nothing being cached, beside reading the same numbers straight. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class CollectionBenchmark {
  private final ExecutorService executor = Executors.newFixedThreadPool(16);
  private final Collectors collectors = new Collectors();
  private StraightReader straight;
  private CpuSampler cpuSampler;
  private MemoryCollector memory;
  private DiskCollector disk;
  private UptimeCollector uptime;
  private JvmCollector jvm;

  @Setup
  public void start() throws Exception {
    GivenSettings given = GivenSettings.none();
    Machine machine = new ContainedMachine(new OshiMachine(), Path.of("/"));
    straight = new StraightReader();
    cpuSampler = new CpuSampler(given.collect(), machine);
    memory = new MemoryCollector(machine);
    disk = new DiskCollector(given.collect(), machine);
    uptime = new UptimeCollector(machine);
    jvm = new JvmCollector(new JvmSampler());
    inject("settings", given.all());
    inject("collectSettings", given.collect());
    collectors.start(List.of(new CpuCollector(cpuSampler), memory, disk, uptime, jvm), executor);
  }

  private void inject(String field, Object value) throws ReflectiveOperationException {
    var target = Collectors.class.getDeclaredField(field);
    target.setAccessible(true);
    target.set(collectors, value);
  }

  @TearDown
  public void stop() {
    executor.shutdownNow();
  }

  /** As a task that asks for fresh measurements pays it; the processor is else sampled apart. */
  @Benchmark
  public Map<String, Measured> everyCheckAsATaskCollectsIt() throws InterruptedException {
    cpuSampler.sample();
    return collectors.collect(collectors.enabled(), Duration.ZERO);
  }

  @Benchmark
  public void sameNumbersReadStraight(Blackhole seen) throws Exception {
    seen.consume(straight.memory());
    seen.consume(straight.processor());
    seen.consume(straight.load());
    seen.consume(straight.uptime());
    seen.consume(straight.disk());
  }

  @Benchmark
  public void memory(Blackhole seen) throws Exception {
    seen.consume(memory.collect());
  }

  @Benchmark
  public void memoryStraight(Blackhole seen) throws Exception {
    seen.consume(straight.memory());
  }

  @Benchmark
  public void disk(Blackhole seen) throws Exception {
    seen.consume(disk.collect());
  }

  @Benchmark
  public void diskStraight(Blackhole seen) throws Exception {
    seen.consume(straight.disk());
  }

  @Benchmark
  public void processor() {
    cpuSampler.sample();
  }

  @Benchmark
  public void processorStraight(Blackhole seen) throws Exception {
    seen.consume(straight.processor());
    seen.consume(straight.load());
  }

  @Benchmark
  public void uptime(Blackhole seen) {
    seen.consume(uptime.collect());
  }

  @Benchmark
  public void uptimeStraight(Blackhole seen) throws Exception {
    seen.consume(straight.uptime());
  }

  @Benchmark
  public void jvm(Blackhole seen) throws Exception {
    seen.consume(jvm.collect());
  }

  /** Prints microseconds a call. */
  public static void run(int rounds) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(CollectionBenchmark.class.getName())
            .warmupIterations(rounds)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(rounds)
            .measurementTime(TimeValue.seconds(1))
            .verbosity(VerboseMode.SILENT)
            .build();
    print(new Runner(options).run());
  }

  private static void print(Collection<RunResult> results) {
    System.out.printf("%-30s %9s %9s%n", "microseconds a call", "p50", "p99");
    for (RunResult result : results) {
      var times = result.getPrimaryResult().getStatistics();
      System.out.printf(
          "%-30s %9.1f %9.1f%n",
          result.getPrimaryResult().getLabel(), times.getPercentile(50), times.getPercentile(99));
    }
  }
}
