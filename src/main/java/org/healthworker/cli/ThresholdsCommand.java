package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/** Shows the thresholds in force. */
@Command(
    name = "thresholds",
    description = {
      "Prints the thresholds in force.",
      "On the worker that answers: where each comes from, and which settings were refused."
    })
final class ThresholdsCommand extends RemoteCommand {
  @Override
  State run(Rest rest, PrintWriter out) throws FailureException {
    Answer answer = rest.get("thresholds", Deadline.in(timeout()));
    if (format() == Format.JSON) {
      out.println(SafeText.ofJson(answer.body()));
      return State.OK;
    }
    JsonObject all = answer.json();
    List<JsonObject> refused = SafeJson.objects(all, "refused");
    var table = new Table();
    table.add("check", "warning", "error", "recovery", "from");
    SafeJson.children(all, "thresholds")
        .forEach(
            (check, own) -> {
              add(table, check, own);
              SafeJson.children(own, "parts")
                  .forEach((alias, part) -> add(table, check + " " + alias, part));
            });
    out.println(table);
    for (JsonObject each : refused) {
      out.println(State.WARNING.mark("refused", terminal()) + "  " + each.getString("detail", ""));
    }
    return State.OK;
  }

  private static void add(Table table, String name, JsonObject json) {
    var thresholds = new Thresholds(json);
    table.add(
        name, thresholds.warning(), thresholds.error(), thresholds.recovery(), thresholds.source());
  }
}
