package org.healthworker.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An outcome as a plugin's output: a short line with performance data, and behind it all else. */
final class NagiosText {
  /** Named in the first line, which is sent to telephones. */
  static final int NAMED = 3;

  private NagiosText() {}

  static String of(Outcome outcome) {
    if (!outcome.isCompleted()) {
      return of(outcome.state(), outcome.why());
    }
    List<Check> checks = outcome.checks();
    String first = of(outcome.state(), outcome.node() + ": " + summary(checks));
    return Stream.concat(
            Stream.of(first + " | " + Perfdata.of(checks)), checks.stream().map(NagiosText::line))
        .collect(Collectors.joining("\n"));
  }

  /** One line; a bar would begin performance data. */
  static String of(State state, String sentence) {
    return state + " - " + withoutBar(sentence);
  }

  private static String summary(List<Check> checks) {
    List<Check> notOk =
        checks.stream()
            .filter(check -> check.state() != State.OK)
            .sorted(Comparator.comparing(Check::state).reversed())
            .toList();
    if (notOk.isEmpty()) {
      return checks.size() == 1 ? named(checks.get(0)) : checks.size() + " checks ok";
    }
    String named =
        notOk.stream().limit(NAMED).map(NagiosText::why).collect(Collectors.joining(", "));
    int more = notOk.size() - NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static String why(Check check) {
    String unknown = check.state() == State.UNKNOWN ? " unknown: " : " ";
    String reached =
        check.thresholds().map(thresholds -> thresholds.reached(check.state())).orElse("");
    return check.name() + unknown + check.shortText() + reached;
  }

  private static String line(Check check) {
    return withoutBar(check.status() + ": " + named(check));
  }

  private static String named(Check check) {
    return check.name() + " " + check.text();
  }

  static String withoutBar(String text) {
    return text.replace('|', '/');
  }
}
