package org.healthworker.cli;

import java.io.PrintWriter;

/** An outcome in one of the formats. */
final class OutcomeText {
  private OutcomeText() {}

  /** Prints what was answered, and tells its state. */
  static State print(Answer answer, Format format, Terminal terminal, PrintWriter out)
      throws FailureException {
    var outcome = new Outcome(answer.json());
    out.println(
        switch (format) {
          case HUMAN -> HumanText.of(outcome, terminal);
          case JSON -> SafeText.ofJson(answer.body());
          case NAGIOS -> NagiosText.of(outcome);
        });
    return outcome.state();
  }
}
