package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what self-checks have measured. */
@Command(
    name = "history",
    description = {
      "Prints what was measured over time.",
      "By the workers' checks of themselves; in the last 24 hours if nothing is said."
    })
final class HistoryCommand extends RemoteCommand {
  @Option(names = "--check", required = true, paramLabel = "NAME", description = "Such as memory")
  private String check;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "Such as percent_used; default: all of the check")
  private String metric;

  @Option(names = "--node", paramLabel = "NAME", description = "Of one worker only")
  private String node;

  @Mixin private TimeRange range;

  @Option(
      names = "--step",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Of how long one line tells; default: as long that there are few")
  private Duration step;

  @Override
  State run(Rest rest, PrintWriter out) throws FailureException {
    range.requireOneBegin(this);
    Instant now = Instant.now();
    Query query =
        new Query()
            .with("check", check)
            .with("metric", metric)
            .with("node", node)
            .with("from", range.from(now))
            .with("to", range.to())
            .with("step", step == null ? range.step(now) : step);
    Answer answer = rest.get("history", query.parameters(), Deadline.in(timeout()));
    if (format() == Format.JSON) {
      out.println(SafeText.ofJson(answer.body()));
      return State.OK;
    }
    List<JsonObject> all = SafeJson.objects(answer.json(), "series");
    if (all.isEmpty()) {
      out.println("Nothing was measured.");
    }
    all.stream().map(Series::new).forEach(series -> out.println(series.text()));
    return State.OK;
  }
}
