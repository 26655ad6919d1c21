package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that prints a list, page by page, newest first. */
@Command
abstract class ListCommand extends RemoteCommand {
  private static final int USUAL = 20;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "NUMBER",
      description = "How many at most; default: " + USUAL)
  private int limit = USUAL;

  abstract Pages pages();

  abstract Query query();

  /** Prints the whole list for people. */
  abstract void print(JsonObject list, PrintWriter out);

  /** What monitoring is told must be the whole truth. */
  private int most() {
    return format() == Format.NAGIOS ? Integer.MAX_VALUE : limit;
  }

  /** What a list means where it was only to be printed. */
  State state(JsonObject list) {
    return State.OK;
  }

  @Override
  final State run(Rest rest, PrintWriter out) throws FailureException {
    if (limit < 1) {
      throw wrongUse("--limit is " + limit + "; allowed is 1 or more");
    }
    JsonObject list = pages().read(rest, query().parameters(), most(), Deadline.in(timeout()));
    if (format() == Format.JSON) {
      out.println(SafeText.ofJson(list.toString()));
    } else {
      print(list, out);
    }
    return state(list);
  }
}
