package org.healthworker.cli;

import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Option;

/** From when to when; both ends may be open. */
final class TimeRange {
  private static final int STEPS = 24;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Begin, such as 2026-11-24T09:45:01Z")
  private Instant from;

  @Option(names = "--to", paramLabel = "TIME", description = "End; default: now")
  private Instant to;

  @Option(
      names = "--last",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "In place of --from: so long before the end, such as 24h")
  private Duration last;

  void requireOneBegin(RemoteCommand command) {
    if (from != null && last != null) {
      throw command.wrongUse("--from and --last exclude each other");
    }
  }

  /** The begin; null where nothing is said. */
  Instant from(Instant now) {
    return last == null ? from : (to == null ? now : to).minus(last);
  }

  /** Such that the range has about 24 of them, a second at least. */
  Duration step(Instant now) {
    Instant end = to == null ? now : to;
    Instant begin = from(now);
    Duration whole = begin == null ? Duration.ofDays(1) : Duration.between(begin, end);
    return Duration.ofSeconds(Math.max(1, whole.toSeconds() / STEPS));
  }

  /** The end; null where nothing is said. */
  Instant to() {
    return to;
  }
}
