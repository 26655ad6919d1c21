package org.healthworker.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.healthworker.fleet.WorkerNode;
import org.healthworker.fleet.WorkerNodeRepository;
import org.healthworker.history.FoldedReport;
import org.healthworker.report.TaskId;

/** Finds nodes that no longer report, within the fold's transaction. */
@ApplicationScoped
class NodeAlerts {
  /** In their own intervals, each of which is to bring a report. */
  private static final int PATIENCE = 3;

  @Inject private WorkerNodeRepository nodes;
  @Inject private AlertSubjectRepository subjects;
  @Inject private AlertWatchRepository watch;
  @Inject private Alerts alerts;

  void reported(FoldedReport report, Instant now) {
    AlertSubject subject = subject(report.node());
    subject.reported(watch.watched());
    Optional<TaskId> taskId = Optional.of(report.taskId());
    alerts.set(subject, AlertState.OK, finding(taskId, now, "it reports again"), now, now);
  }

  /** Looks at all nodes, however many report. */
  void watch(Instant now) {
    Duration watched = watch.tick(now);
    Map<String, WorkerNode> known =
        nodes.all().stream().collect(Collectors.toMap(WorkerNode::node, node -> node));
    subjects.open().forEach(open -> endUnlessChecked(open, known.get(open.node()), now));
    Map<String, AlertSubject> remembered =
        subjects.nodes().stream().collect(Collectors.toMap(AlertSubject::node, node -> node));
    known.forEach((name, node) -> watch(node, remembered.get(name), watched, now));
    subjects.forgetUnknownNodes();
  }

  private void watch(WorkerNode node, AlertSubject known, Duration watched, Instant now) {
    AlertSubject subject = known == null ? subject(node.node()) : known;
    if (subject.reported().isEmpty()) {
      subject.reported(watched);
    }
    Duration silent = watched.minus(subject.reported().orElseThrow());
    boolean late =
        node.interval()
            .filter(interval -> silent.compareTo(interval.multipliedBy(PATIENCE)) >= 0)
            .isPresent();
    if (late && subject.state() == AlertState.OK) {
      missing(node, subject, now);
    }
  }

  private void missing(WorkerNode node, AlertSubject subject, Instant now) {
    Instant last = node.lastReportAt().orElse(node.firstSeenAt());
    nodes.find(node.node()).missing(last);
    String cause = "it has not reported for three intervals of " + node.interval().orElseThrow();
    alerts.set(subject, AlertState.ERROR, finding(node.lastTaskId(), last, cause), now, now);
  }

  /** What nobody checks any more has no problem that anybody could know of. */
  private void endUnlessChecked(AlertSubject open, WorkerNode node, Instant now) {
    if (node != null && node.checksItself()) {
      return;
    }
    if (node != null) {
      nodes.find(node.node()).notMissing();
    }
    open.forgetResults();
    String cause = node == null ? "the node is no longer known" : "the node checks itself no more";
    alerts.set(open, AlertState.OK, finding(Optional.empty(), now, cause), now, now);
  }

  private AlertSubject subject(String node) {
    return subjects.find(AlertKind.NODE, node, Optional.empty());
  }

  private static Finding finding(Optional<TaskId> taskId, Instant since, String cause) {
    return new Finding(
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        taskId.map(TaskId::value),
        since,
        cause);
  }
}
