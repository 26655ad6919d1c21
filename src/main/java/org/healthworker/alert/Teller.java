package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthworker.config.AlertSettings;

/** Gives the channels what they are to tell, within the fold's transaction. */
@ApplicationScoped
class Teller {
  @Inject private AlertSettings settings;
  @Inject private AlertRepository alerts;
  @Inject private AlertSubjectRepository subjects;
  @Inject private SilenceRepository silences;
  @Inject private Outbox outbox;

  /** Tells the channels what they do not know of a subject yet. */
  void tell(AlertSubject subject, Instant now) {
    tell(subject, silences.inForce(now), now);
  }

  /** Tells what lasts, and what was silenced until now. */
  void tellAll(Instant now) {
    List<AlertSubject> untold = subjects.untold(now.minus(settings.repeatInterval()));
    if (!untold.isEmpty()) {
      List<Silence> inForce = silences.inForce(now);
      untold.forEach(subject -> tell(subject, inForce, now));
    }
  }

  private void tell(AlertSubject subject, List<Silence> inForce, Instant now) {
    boolean silenced = inForce.stream().anyMatch(silence -> silence.covers(subject));
    new Telling(settings.repeatInterval())
        .notice(subject.state(), subject.told(), silenced, subject.isFlapping(), now)
        .ifPresent(notice -> tell(subject, notice, now));
  }

  private void tell(AlertSubject subject, Notice notice, Instant now) {
    Optional<String> id = notice == Notice.REPEATED ? subject.toldAlertId() : subject.alertId();
    Alert alert = id.flatMap(alerts::find).orElseThrow();
    outbox.add(alert, notice);
    subject.told(alert, now);
  }
}
