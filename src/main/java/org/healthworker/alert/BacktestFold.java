package org.healthworker.alert;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.history.FoldedCheck;
import org.healthworker.history.FoldedReport;

/**
 * Folds the policy twice over the same self-checks, as they were judged and as proposed thresholds
 * would have judged them, and finds where the two differ. Both begin with nothing remembered.
 */
final class BacktestFold {
  private final Policy policy;
  private final StatusMapping mapping;
  private final ProposedThresholds proposed;
  private final Map<String, Map<String, Both>> remembered = new HashMap<>();
  private final Counted<DifferingReport> reports = new Counted<>();
  private final Counted<Transition> added = new Counted<>();
  private final Counted<Transition> removed = new Counted<>();
  private int selfChecks;
  private int unreadable;
  private int alerts;
  private int proposedAlerts;

  BacktestFold(Policy policy, StatusMapping mapping, ProposedThresholds proposed) {
    this.policy = policy;
    this.mapping = mapping;
    this.proposed = proposed;
  }

  /** What is remembered of a check in each of the two. */
  private record Both(PolicyState actual, PolicyState proposed) {
    static final Both NEW = new Both(PolicyState.NEW, PolicyState.NEW);
  }

  /** One that cannot be read, as the fold itself leaves it out. */
  void leaveOut() {
    selfChecks++;
    unreadable++;
  }

  /** The next one in the order in which they were stored. */
  void add(FoldedReport report) {
    selfChecks++;
    Map<String, FoldedCheck> judged = new LinkedHashMap<>();
    report.checks().forEach((name, check) -> judged.put(name, proposed.judge(name, check)));
    compare(report, judged);
    Map<String, Both> checks = remembered.computeIfAbsent(report.node(), node -> new HashMap<>());
    report.checks().forEach((name, check) -> fold(report, name, checks, judged.get(name)));
    var gone = new HashSet<>(checks.keySet());
    gone.removeAll(report.checks().keySet());
    gone.forEach(name -> compare(report, name, checks.remove(name), Both.NEW));
  }

  BacktestResult result() {
    return new BacktestResult(
        policy.attempts(),
        policy.recoveryAttempts(),
        selfChecks,
        unreadable,
        reports,
        alerts,
        proposedAlerts,
        added,
        removed);
  }

  private void fold(
      FoldedReport report, String name, Map<String, Both> checks, FoldedCheck judged) {
    Both before = checks.getOrDefault(name, Both.NEW);
    var after =
        new Both(
            policy.next(before.actual, mapping.result(report.checks().get(name))),
            policy.next(before.proposed, mapping.result(judged)));
    checks.put(name, after);
    compare(report, name, before, after);
  }

  private void compare(FoldedReport report, String check, Both before, Both after) {
    var actual = transition(report, check, before.actual, after.actual);
    var otherwise = transition(report, check, before.proposed, after.proposed);
    alerts += actual.filter(Transition::isAlert).isPresent() ? 1 : 0;
    proposedAlerts += otherwise.filter(Transition::isAlert).isPresent() ? 1 : 0;
    if (!actual.equals(otherwise)) {
      actual.ifPresent(removed::add);
      otherwise.ifPresent(added::add);
    }
  }

  private static Optional<Transition> transition(
      FoldedReport report, String check, PolicyState before, PolicyState after) {
    return before.announced() == after.announced()
        ? Optional.empty()
        : Optional.of(
            new Transition(
                report.node(),
                check,
                before.announced(),
                after.announced(),
                report.storedAt(),
                report.taskId()));
  }

  private void compare(FoldedReport report, Map<String, FoldedCheck> judged) {
    var differing = new LinkedHashMap<String, DifferingReport.Difference>();
    report
        .checks()
        .forEach(
            (name, check) -> {
              FoldedCheck otherwise = judged.get(name);
              if (otherwise.status() != check.status()) {
                differing.put(
                    name, new DifferingReport.Difference(check.status(), otherwise.status()));
              }
            });
    if (!differing.isEmpty()) {
      reports.add(
          new DifferingReport(
              report.taskId(),
              report.node(),
              report.storedAt(),
              status(report.checks()),
              status(judged),
              differing));
    }
  }

  private ReportStatus status(Map<String, FoldedCheck> checks) {
    return mapping.report(checks.values().stream().map(FoldedCheck::status).toList());
  }
}
