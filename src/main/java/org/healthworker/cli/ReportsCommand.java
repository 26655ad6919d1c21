package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists stored outcomes. */
@Command(name = "reports", description = "Lists stored reports, newest first.")
final class ReportsCommand extends ListCommand {
  @Option(names = "--node", paramLabel = "NAME", description = "Of one worker only")
  private String node;

  @Option(names = "--status", paramLabel = "STATUS", description = "healthy, warning or error")
  private String status;

  @Option(names = "--origin", paramLabel = "ORIGIN", description = "task, rest or self-check")
  private String origin;

  @Mixin private TimeRange range;

  @Override
  Pages pages() {
    return new Pages("reports", "reports");
  }

  @Override
  Query query() {
    range.requireOneBegin(this);
    return new Query()
        .with("node", node)
        .with("status", status)
        .with("origin", origin)
        .with("from", range.from(Instant.now()))
        .with("to", range.to());
  }

  @Override
  void print(JsonObject list, PrintWriter out) {
    var table = new Table();
    for (JsonObject document : SafeJson.objects(list, "reports")) {
      var outcome = new Outcome(document);
      String word = outcome.isCompleted() ? outcome.status() : outcome.word();
      State shown = outcome.isCompleted() ? State.of(word) : outcome.state();
      table.add(
          shown.mark(word, terminal()),
          outcome.text("timestamp"),
          outcome.isCompleted() ? outcome.node() : "",
          outcome.isCompleted() ? outcome.text("origin") : "",
          outcome.taskId(),
          outcome.isCompleted() ? "" : outcome.why());
    }
    table.printOr("No report matches.", out);
  }
}
