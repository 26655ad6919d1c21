package org.healthworker.alert;

import java.time.Instant;
import org.healthworker.report.Timestamps;

/** The sentence of an alert. */
final class AlertText {
  private AlertText() {}

  static String of(AlertSubject subject, AlertState state, Instant startedAt, Finding finding) {
    return what(subject)
        + ' '
        + is(subject, state)
        + " since "
        + Timestamps.format(startedAt)
        + ": "
        + finding.cause()
        + finding.taskId().map(id -> " (task " + id + ")").orElse("");
  }

  private static String what(AlertSubject subject) {
    return switch (subject.kind()) {
      case CHECK -> subject.check().orElseThrow() + " of " + subject.node();
      case NODE -> "node " + subject.node();
      case TREND -> "the trend of " + subject.check().orElseThrow() + " of " + subject.node();
    };
  }

  private static String is(AlertSubject subject, AlertState state) {
    if (state == AlertState.OK) {
      return "is ok again, after a problem";
    }
    return subject.kind() == AlertKind.NODE ? "is missing" : "is in " + state;
  }
}
