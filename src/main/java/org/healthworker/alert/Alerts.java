package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes alerts of changes. Only for the fold, within its transaction: that is, in observers of
 * {@code SelfCheckFolded} and {@code FoldTicked}.
 */
@ApplicationScoped
class Alerts {
  @Inject private AlertRepository alerts;
  @Inject private AlertSubjectRepository subjects;
  @Inject private Teller teller;

  /**
   * Says in which state something is. Where that is another than before, it is an alert: stored,
   * and told through the channels unless it is silenced. Where it is the same, nothing happens, so
   * it may be said as often as it is known.
   *
   * @param check empty for a node
   * @param finding shown in the alert; that of the first time stays
   * @param now by the database's clock, as the fold's events have it
   */
  void set(
      AlertKind kind,
      String node,
      Optional<String> check,
      AlertState state,
      Finding finding,
      Instant now) {
    set(subjects.find(kind, node, check), state, finding, now, now);
  }

  /**
   * The same of a subject at hand.
   *
   * @param at when it changed
   */
  void set(AlertSubject subject, AlertState state, Finding finding, Instant at, Instant now) {
    if (state == subject.state()) {
      return;
    }
    boolean begins = subject.state() == AlertState.OK;
    Instant startedAt = begins ? finding.since() : subject.startedAt().orElse(at);
    var alert =
        new Alert(
            UUID.randomUUID().toString(),
            subject.kind(),
            subject.node(),
            subject.check(),
            state,
            subject.state(),
            at,
            startedAt,
            finding.metric(),
            finding.value(),
            finding.threshold(),
            finding.taskId(),
            AlertText.of(subject, state, startedAt, finding));
    alerts.add(alert);
    subject.changed(alert);
    teller.tell(subject, now);
  }
}
