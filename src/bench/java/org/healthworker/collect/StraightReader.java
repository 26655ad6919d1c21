package org.healthworker.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;

/** Reads from Linux itself, by the shortest way that Java has, the numbers that the checks show. */
final class StraightReader {
  private static final int TICK_COLUMNS = 8;

  private final FileStore root;

  StraightReader() throws IOException {
    root = Files.getFileStore(Path.of("/"));
  }

  /** Total and available kilobytes. */
  long[] memory() throws IOException {
    try (BufferedReader file = open("meminfo")) {
      long total = kilobytes(file.readLine());
      file.readLine();
      return new long[] {total, kilobytes(file.readLine())};
    }
  }

  /** Ticks of all processors: user, nice, system, idle, iowait, irq, softirq, steal. */
  long[] processor() throws IOException {
    try (BufferedReader file = open("stat")) {
      var columns = new StringTokenizer(file.readLine());
      columns.nextToken();
      var ticks = new long[TICK_COLUMNS];
      for (int i = 0; i < ticks.length; i++) {
        ticks[i] = Long.parseLong(columns.nextToken());
      }
      return ticks;
    }
  }

  /** Over 1, 5 and 15 minutes. */
  double[] load() throws IOException {
    try (BufferedReader file = open("loadavg")) {
      var columns = new StringTokenizer(file.readLine());
      return new double[] {next(columns), next(columns), next(columns)};
    }
  }

  /** Seconds. */
  double uptime() throws IOException {
    try (BufferedReader file = open("uptime")) {
      return next(new StringTokenizer(file.readLine()));
    }
  }

  /** Total, usable and unallocated bytes of the root file system: a {@code statvfs} each. */
  long[] disk() throws IOException {
    return new long[] {root.getTotalSpace(), root.getUsableSpace(), root.getUnallocatedSpace()};
  }

  private static BufferedReader open(String file) throws IOException {
    return Files.newBufferedReader(Path.of("/proc", file));
  }

  private static long kilobytes(String line) {
    var columns = new StringTokenizer(line);
    columns.nextToken();
    return Long.parseLong(columns.nextToken());
  }

  private static double next(StringTokenizer columns) {
    return Double.parseDouble(columns.nextToken());
  }
}
