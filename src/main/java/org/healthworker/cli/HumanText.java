package org.healthworker.cli;

import java.util.List;

/** An outcome for people. */
final class HumanText {
  private HumanText() {}

  static String of(Outcome outcome, Terminal terminal) {
    if (!outcome.isCompleted()) {
      return outcome.state().mark(outcome.word(), terminal) + "  " + outcome.why();
    }
    var table = new Table();
    for (Check check : outcome.checks()) {
      table.add(
          check.state().mark(check.status(), terminal),
          check.name(),
          check.text(),
          check.thresholds().map(Thresholds::text).orElse(""));
    }
    return String.join("  ", headline(outcome, terminal)) + "\n\n" + table;
  }

  private static List<String> headline(Outcome outcome, Terminal terminal) {
    return List.of(
        State.of(outcome.status()).mark(outcome.status(), terminal),
        outcome.node(),
        outcome.text("timestamp"),
        outcome.text("origin"),
        "task " + outcome.taskId());
  }
}
