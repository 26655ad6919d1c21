package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthworker.config.AlertSettings;
import org.healthworker.config.WorkerSettings;
import org.healthworker.evaluate.ReportStatus;
import org.healthworker.history.FoldedCheck;
import org.healthworker.history.FoldedReport;

/** Folds the policy over the checks of a node, within the fold's transaction. */
@ApplicationScoped
class CheckAlerts {
  @Inject private AlertSettings settings;
  @Inject private WorkerSettings workerSettings;
  @Inject private AlertSubjectRepository subjects;
  @Inject private AlertRepository stored;
  @Inject private Alerts alerts;
  @Inject private Event<FlappingChanged> flapping;

  void reported(FoldedReport report, Instant now) {
    var before = new HashMap<String, AlertSubject>();
    subjects
        .checks(report.node())
        .forEach(subject -> before.put(subject.check().orElseThrow(), subject));
    report
        .checks()
        .forEach((name, check) -> reported(report, name, check, before.remove(name), now));
    before.values().forEach(gone -> gone(gone, report, now));
  }

  private void reported(
      FoldedReport report, String name, FoldedCheck check, AlertSubject known, Instant now) {
    AlertSubject subject =
        known == null ? subjects.add(AlertKind.CHECK, report.node(), Optional.of(name)) : known;
    StatusMapping mapping = StatusMapping.of(ReportStatus.of(workerSettings.unknownCountsAs()));
    Result newest = mapping.result(check);
    var policy = new Policy(settings.attempts(), settings.recoveryAttempts());
    PolicyState before = subject.policyState();
    PolicyState after = policy.next(before, newest);
    subject.remember(newest, after, report.storedAt());
    if (after.flapping() != before.flapping()) {
      flapping.fire(new FlappingChanged(report.node(), name, after.flapping()));
    }
    if (after.announced() != before.announced()) {
      Finding finding =
          new CheckFinding(mapping, check, report.taskId())
              .of(
                  after.announced(),
                  subject.alertId().flatMap(stored::find).flatMap(Alert::metric),
                  subject.notOkSince().orElse(report.storedAt()));
      alerts.set(subject, after.announced(), finding, report.storedAt(), now);
    }
  }

  /** A check that was switched off has no problem any more. */
  private void gone(AlertSubject subject, FoldedReport report, Instant now) {
    if (subject.hasResults()) {
      subject.forgetResults();
      var finding =
          new Finding(
              Optional.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              Optional.of(report.taskId().value()),
              report.storedAt(),
              "it is no longer checked");
      alerts.set(subject, AlertState.OK, finding, report.storedAt(), now);
    }
  }
}
